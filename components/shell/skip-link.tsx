export const CONTENT_ID = "content";

/** First stop of the Tab key; unseen until it has focus. */
export function SkipLink({ children }: { children: string }) {
  return (
    <a
      href={`#${CONTENT_ID}`}
      className="fixed top-2 left-2 z-50 -translate-y-20 rounded-md bg-sea px-3 py-2 text-sm font-semibold text-on-sea focus:translate-y-0"
    >
      {children}
    </a>
  );
}
