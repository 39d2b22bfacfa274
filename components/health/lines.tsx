/** One under the other; what is not the case is left out. */
export const lines = (...parts: (string | false | null)[]) =>
  parts.filter(Boolean).map((part) => (
    <span key={String(part)} className="block">
      {part}
    </span>
  ));
