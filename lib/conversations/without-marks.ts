const PAIR = /(?<![\p{L}\p{N}])([*_~])(?=\S)((?:(?!\1)[^\n])+)(?<=\S)\1(?![\p{L}\p{N}])/gu;
/** What a cut has left of a pair. */
const LONE_STAR = /(?<!\S)\*(?=[\p{L}\p{N}])/gu;

/** Without WhatsApp's *bold*, _italic_, ~struck~ and ```code``` marks: for a line where they are not drawn. */
export const withoutMarks = (text: string): string =>
  text.replaceAll("```", "").replace(PAIR, "$2").replace(PAIR, "$2").replace(LONE_STAR, "");
