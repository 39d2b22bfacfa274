/** Loket's mark: a house with a counter. */
export function OfficeMark({ className = "size-8" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} fill="none" aria-hidden="true">
      <path
        d="M5 13 16 5l11 8v13a2 2 0 0 1-2 2h-5v-6a4 4 0 0 0-8 0v6H7a2 2 0 0 1-2-2V13Z"
        className="fill-sea"
      />
      <path d="M9 15.5h14" className="stroke-on-sea" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
