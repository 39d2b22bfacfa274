const CARDINALS = "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split(" ");
const ORDINALS = "- pertama kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh".split(
  " ",
);
const WORD_NUMBERS = new Map(
  [CARDINALS, ORDINALS].flatMap((words) => words.map((word, number) => [word, number])),
);

const FORM =
  /^(?:(?:yang|pilih|pilihan|nomor|angka|menu|opsi)\s+)*(?:ke\s*)?([\p{L}\p{N}]+)(?:\s+(?:ya|kak|kakak|bapak|ibu|saja))?$/u;

/** The number that a whole normalised message is (`2`, `nomor dua`, `yang ke 3`); a number inside a sentence is none. */
export function choiceNumber(normalised: string): number | undefined {
  const word = FORM.exec(normalised)?.[1];
  if (word === undefined) return undefined;
  if (/^\d{1,2}$/.test(word)) return Number(word);
  return WORD_NUMBERS.get(word);
}

/** Several numbers and nothing else: `1, 3 dan 4` normalised to `1 3 dan 4`. */
export function choiceNumbers(normalised: string): number[] | undefined {
  const words = normalised.split(" ").filter((word) => word !== "dan" && word !== "sama");
  const numbers = words.map(choiceNumber);
  return numbers.length > 0 && numbers.every((number) => number !== undefined) ? numbers : undefined;
}
