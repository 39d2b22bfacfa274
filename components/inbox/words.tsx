/** *bold* and _italic_ as WhatsApp marks them; a mark within a word ("a_b_c") is none. */
const MARKED = /(?<![\w*_])(\*[^*\n]+\*|_[^_\n]+_)(?![\w*_])/;

/** What people write, as they wrote it: plain text, line breaks kept, WhatsApp's two commonest marks shown. */
export function Words({ children }: { children: string }) {
  const parts = children.split(new RegExp(MARKED, "g"));
  let at = 0;
  return (
    <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">
      {parts.map((part) => {
        const key = at;
        at += part.length + 1;
        return <Part key={key} text={part} />;
      })}
    </p>
  );
}

function Part({ text }: { text: string }) {
  if (!MARKED.test(text)) return text;
  const inner = text.slice(1, -1);
  return text.startsWith("*") ? <b className="font-bold">{inner}</b> : <i>{inner}</i>;
}
