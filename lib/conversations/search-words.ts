import { SEARCH_MIN_CHARACTERS } from "./inbox-views";

/** What must be found, each word on its own. When all are too short for an index ("RT 05"), the whole is one. */
export function searchWords(q: string): string[] {
  const words = q.trim().split(/\s+/);
  return words.some((word) => word.length >= SEARCH_MIN_CHARACTERS) ? words : [words.join(" ")];
}

const BEFORE = 20;
const LENGTH = 80;

/** The part of a text, in one line, where the first of the words stands. */
export function excerptOf(text: string, words: string[]): string {
  const line = text.replace(/\s+/g, " ").trim();
  const low = line.toLowerCase();
  const found = words.map((word) => low.indexOf(word.toLowerCase())).filter((at) => at >= 0);
  const from = Math.max(0, Math.min(...found, line.length) - BEFORE);
  if (found.length === 0 || from === 0) return line;
  // Not from the middle of a word.
  const start = line.indexOf(" ", from) + 1 || from;
  return `…${line.slice(Math.min(start, Math.min(...found)), start + LENGTH)}`;
}
