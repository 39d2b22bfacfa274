const tableOf = (entries: string) =>
  new Map(entries.split(" ").map((entry) => [entry.split("=")[0] ?? "", Number(entry.split("=")[1])]));
const SCALES = tableOf(
  "rb=1e3 ribu=1e3 k=1e3 jt=1e6 juta=1e6 m=1e9 miliar=1e9 milyar=1e9 ratus=100 puluh=10",
);
const DIGITS = tableOf(
  "nol=0 kosong=0 satu=1 dua=2 tiga=3 empat=4 lima=5 enam=6 tujuh=7 delapan=8 sembilan=9 sepuluh=10 sebelas=11 " +
    "seratus=100 setengah=0.5",
);

/** The number that a resident means by `1.500.000`, `Rp 1,5 juta`, `500rb`, `seribu`, `dua juta lima ratus ribu`. */
export function parseNumber(said: string): number | undefined {
  const text = said
    .toLowerCase()
    .replace(/^(sekitar|kira-kira|kurang lebih|kira kira|rata-rata|-?\+-?)\s*/, "")
    .replace(/^rp\.?\s*/, "")
    .replace(/\s*(rupiah|perak|orang|\/?\s*bulan|per bulan|sebulan|,-|,00)\s*$/g, "")
    .trim();
  const figures = /^(-?\d[\d.]*(?:,\d+)?)\s*(\p{L}+)?$/u.exec(text);
  if (figures) return scaled(figureOf(figures[1] ?? ""), figures[2]);
  return numberInWords(text.split(/\s+/));
}

const figureOf = (written: string) => {
  const isGrouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(written);
  const plainFigure = isGrouped ? written.replaceAll(".", "") : written;
  const value = Number(plainFigure.replace(",", "."));
  return Number.isFinite(value) ? value : undefined;
};

function scaled(value: number | undefined, scale: string | undefined): number | undefined {
  if (value === undefined || scale === undefined) return value;
  const factor = SCALES.get(scale);
  return factor === undefined ? undefined : Math.round(value * factor * 100) / 100;
}

interface Sum {
  total: number;
  group: number;
  /** The great scale said last; what follows must be smaller. */
  scale: number;
}

const MILLION = 1e6;
/** "Sejuta" is a scale with its own one, as "seribu" is. */
const WHOLE_SCALES = new Map([
  ["seribu", 1000],
  ["sejuta", MILLION],
]);

function numberInWords(words: string[]): number | undefined {
  let sum: Sum | undefined = { total: 0, group: 0, scale: Number.POSITIVE_INFINITY };
  for (const word of words) sum = sum && withWord(sum, word);
  return sum && words.length > 0 ? totalOf(sum) : undefined;
}

/**
 * In speech a rest without its scale counts in the next smaller one: "dua juta tiga ratus" is 2.300.000, "sejuta
 * setengah" 1.500.000. A rest that may mean either ("sejuta lima") is no number: it is asked for again.
 */
function totalOf({ total, group, scale }: Sum): number | undefined {
  if (group === 0 || scale === Number.POSITIVE_INFINITY) return total + group;
  if (group === 0.5) return total + scale / 2;
  if (scale < MILLION) return total + group;
  return group >= 100 && group % 100 === 0 ? total + (group * scale) / 1000 : undefined;
}

/** A small scale multiplies what was said just before it, a great one closes a group. */
function withWord(sum: Sum, word: string): Sum | undefined {
  const { group } = sum;
  if (word === "belas") return { ...sum, group: group + 10 };
  const whole = WHOLE_SCALES.get(word);
  if (whole !== undefined) return group === 0 ? closed(sum, whole) : undefined;
  const digit = DIGITS.get(word) ?? (group === 0 ? figureIn(word) : undefined);
  if (digit !== undefined) return { ...sum, group: group + digit };
  const scale = SCALES.get(word);
  if (scale === undefined) return undefined;
  return scale < 1000 ? { ...sum, group: withSmallScale(group, scale) } : closed(sum, scale);
}

const figureIn = (word: string) => (/^\d[\d.]*(,\d+)?$/.test(word) ? figureOf(word) : undefined);

const closed = ({ total, group, scale: last }: Sum, scale: number): Sum | undefined =>
  scale < last ? { total: total + (group || 1) * scale, group: 0, scale } : undefined;

const withSmallScale = (group: number, scale: number) => {
  const last = group % scale || 1;
  return group - (group % scale) + last * scale;
};

/** `1500000` → `1.500.000`. */
export const numberInFigures = (value: number) => {
  const [whole = "0", rest] = String(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ".");
  return `${value < 0 ? "-" : ""}${grouped}${rest ? `,${rest}` : ""}`;
};
