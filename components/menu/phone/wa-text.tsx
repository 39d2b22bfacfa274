import type { ReactNode } from "react";

const MARKED = /\*([^*\n]+)\*|_([^_\n]+)_|~([^~\n]+)~|(https?:\/\/[^\s]+)/g;

/** Text as WhatsApp draws it: *bold*, _italic_, ~struck~, addresses in blue. */
export function WaText({ text }: { text: string }) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const hit of text.matchAll(MARKED)) {
    parts.push(text.slice(end, hit.index), <Marked key={hit.index} hit={hit} />);
    end = hit.index + hit[0].length;
  }
  parts.push(text.slice(end));
  return <span className="whitespace-pre-wrap">{parts}</span>;
}

function Marked({ hit: [, bold, italic, struck, url] }: { hit: RegExpMatchArray }) {
  if (bold) return <b className="font-bold">{bold}</b>;
  if (italic) return <i>{italic}</i>;
  if (struck) return <s>{struck}</s>;
  return <span className="break-all text-wa-action underline">{url}</span>;
}
