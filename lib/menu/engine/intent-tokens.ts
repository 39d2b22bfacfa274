import { STOP_WORDS } from "./spelling-table";

/** Words of one meaning; the first of each line stands for all. Stems, not full words. */
const SYNONYMS = new Map<string, string>(
  [
    "nikah kawin menikah pernikahan perkawinan",
    "mati meninggal wafat kematian almarhum almarhumah",
    "lahir kelahiran bersalin",
    "usaha dagang jualan kios warung toko bisnis ukm umkm berjualan",
    "mampu miskin",
    "ramai keramaian pesta hajatan",
    "hilang kehilangan tercecer",
    "waris warisan ahliwaris",
    "domisili tinggal",
    "lajang bujang single gadis",
    "facebook fesbuk pesbuk",
    "medsos sosmed",
  ].flatMap((line) => {
    const words = line.split(" ");
    return words.map((word) => [word, words[0] ?? word] as const);
  }),
);

const SUFFIXES = ["nya", "lah", "kan", "an"];
const PREFIXES = [
  "meng",
  "meny",
  "mem",
  "men",
  "peng",
  "peny",
  "pem",
  "pen",
  "per",
  "ber",
  "ter",
  "me",
  "pe",
  "di",
  "ke",
];
const LEAST_STEM = 4;

/** A word without its light affixes: `kehilangan` → `hilang`, `suratnya` → `surat`. */
export function stem(word: string): string {
  const meaning = SYNONYMS.get(word);
  if (meaning) return meaning;
  const suffix = SUFFIXES.find((end) => word.endsWith(end) && word.length - end.length >= LEAST_STEM);
  const cut = suffix ? word.slice(0, -suffix.length) : word;
  const prefix = PREFIXES.find((start) => cut.startsWith(start) && cut.length - start.length >= LEAST_STEM);
  const root = prefix ? cut.slice(prefix.length) : cut;
  return SYNONYMS.get(root) ?? root;
}

/** The stems of the words that carry meaning, each once; takes words in full spelling. */
export const intentTokens = (words: string[]) => [
  ...new Set(words.filter((word) => !STOP_WORDS.has(word) && !/^\d+$/.test(word)).map(stem)),
];
