/** What was typed: the text without identity numbers, and the same normalised for comparing. */
export interface Said {
  text: string;
  words: string;
}
