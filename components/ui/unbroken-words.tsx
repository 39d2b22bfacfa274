/** A number with a hyphen (KM-2611-0002) or a span of time (13.00–15.00), as one word; longer ones may break. */
const WHOLE = /(?<!\S)(\S{0,20}[-–]\d\S{0,20})(?!\S)/;

/** Text in which ticket numbers and times never break over two lines. */
export function UnbrokenWords({ text }: { text: string }) {
  let at = 0;
  return text.split(WHOLE).map((part, index) => {
    const key = at;
    at += part.length;
    if (index % 2 === 0) return part;
    return (
      <span key={key} className="whitespace-nowrap">
        {part}
      </span>
    );
  });
}
