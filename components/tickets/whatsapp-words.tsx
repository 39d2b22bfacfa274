import { UnbrokenWords } from "@/components/ui/unbroken-words";

/** WhatsApp's *bold* drawn as the resident will see it; line breaks stay. */
export function WhatsAppWords({ text }: { text: string }) {
  let at = 0;
  const parts = text.split(/(\*[^*\n]+\*)/).map((part) => {
    const key = at;
    at += part.length;
    return { key, part, isBold: part.length > 2 && part.startsWith("*") && part.endsWith("*") };
  });
  return (
    <span className="whitespace-pre-line">
      {parts.map(({ key, part, isBold }) =>
        isBold ? <b key={key}>{part.slice(1, -1)}</b> : <UnbrokenWords key={key} text={part} />,
      )}
    </span>
  );
}
