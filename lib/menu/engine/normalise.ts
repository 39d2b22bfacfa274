import { SPELLINGS } from "./spelling-table";

const KEYCAP = /([0-9])\uFE0F?\u20E3/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/** Lower case, without emoji and punctuation, no letter more than twice in a row: `Haloooo!! 1️⃣` → `haloo 1`. */
export const plain = (text: string) =>
  text
    .normalize("NFKC")
    .replace(KEYCAP, " $1 ")
    .toLowerCase()
    .replace(/[’'`]/g, "")
    .replace(NOT_WORD, " ")
    .replace(/(\p{L})\1{2,}/gu, "$1")
    .trim();

// The readers of one step all ask for the words of the same message.
let last = { text: "", words: [] as string[] };

/** The words of a message in their full spelling (spelling-table.ts), e.g. `sa mo` → `saya mau`. */
export function wordsOf(text: string): string[] {
  if (text === last.text) return last.words;
  const said = plain(text);
  const words = said === "" ? [] : said.split(" ").map((word) => SPELLINGS.get(word) ?? word);
  last = { text, words };
  return words;
}

/** One string to compare with: the words in full spelling, blanks between. */
export const normalise = (text: string) => wordsOf(text).join(" ");
