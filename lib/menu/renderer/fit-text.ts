import { countCharacters } from "@/lib/whatsapp/outbound-content";

/** The text itself, or its beginning with "…" so that the cut is seen. Counted as WhatsApp counts. */
export function shortenTo(text: string, most: number): string {
  if (countCharacters(text) <= most) return text;
  return `${[...text]
    .slice(0, most - 1)
    .join("")
    .trimEnd()}…`;
}

/** Pieces of at most `most` characters, broken between lines where possible. Nothing is left out but blank edges. */
export function splitText(text: string, most: number): string[] {
  const pieces: string[] = [];
  let rest = [...text.trim()];
  while (rest.length > most) {
    const newline = rest.lastIndexOf("\n", most);
    const end = newline > most / 2 ? newline : most;
    pieces.push(rest.slice(0, end).join("").trim());
    rest = [...rest.slice(end).join("").trim()];
  }
  return [...pieces, rest.join("")].filter((piece) => piece !== "");
}
