/** What people write, as they wrote it: plain text, line breaks kept. */
export function Words({ children }: { children: string }) {
  return <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{children}</p>;
}
