/** A text made ready to be compared with many others. */
export interface SpeltWord {
  text: string;
  /** With the sounds and keys that Indonesian writers exchange made equal. */
  folded: string;
  /** One bit for each letter or digit that occurs. */
  letters: number;
}

const EXCHANGED: [RegExp, string][] = [
  [/oe/g, "u"],
  [/dj/g, "j"],
  [/tj/g, "c"],
  [/sy/g, "s"],
  [/[fv]/g, "p"],
  [/y/g, "i"],
  [/z/g, "s"],
];
const LONGEST = 100;
const WIDTH = LONGEST + 1;
// One table for all comparisons: they never overlap, and a step must not take more than microseconds.
const table = new Uint8Array(WIDTH * WIDTH);

export function spelt(text: string): SpeltWord {
  const folded = EXCHANGED.reduce((word, [sound, instead]) => word.replace(sound, instead), text);
  let letters = 0;
  for (let index = 0; index < folded.length; index++) letters |= 1 << (folded.charCodeAt(index) & 31);
  return { text, folded, letters };
}

/** How many slips a word of this length may have and still be taken for another. */
export const allowedSlips = (length: number) => (length <= 3 ? 0 : length <= 5 ? 1 : length <= 9 ? 2 : 3);

/**
 * Slips between two texts: letters added, left out, exchanged, or swapped with the neighbour (optimal string
 * alignment); undefined when there are more than `max`. Other spellings of the same sound count as one.
 */
export function slips(left: SpeltWord, right: SpeltWord, max: number): number | undefined {
  if (left.text === right.text) return 0;
  if (max < 1 || isFar(left, right, max)) return undefined;
  if (left.folded === right.folded) return 1;
  const distance = alignment(left.folded, right.folded, max);
  return distance <= max ? Math.max(distance, 1) : undefined;
}

/** A slip changes the length by one at most, and which letters occur by two at most. */
function isFar({ folded, letters }: SpeltWord, other: SpeltWord, max: number): boolean {
  if (Math.abs(folded.length - other.folded.length) > max) return true;
  if (folded.length > LONGEST || other.folded.length > LONGEST) return true;
  let differing = letters ^ other.letters;
  let count = 0;
  for (; differing !== 0; differing &= differing - 1) count++;
  return count > 2 * max;
}

/** What both begin and end with is left out: most names of a menu differ in one word. */
function alignment(a: string, b: string, max: number): number {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end))
    end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return left === "" || right === "" ? left.length + right.length : alignedWithin(left, right, max);
}

/** Only cells within `max` of the diagonal can be part of a distance up to `max`. */
function alignedWithin(a: string, b: string, max: number): number {
  for (let column = 0; column <= Math.min(b.length, max); column++) table[column] = column;
  for (let row = 1; row <= a.length; row++) {
    const from = Math.max(1, row - max);
    const to = Math.min(b.length, row + max);
    table[row * WIDTH + from - 1] = from === 1 ? row : max + 1;
    if (row + max <= b.length) table[(row - 1) * WIDTH + to] = max + 1;
    if (leastOfRow(a, b, { row, from, to }) > max) return max + 1;
  }
  return table[a.length * WIDTH + b.length] ?? max + 1;
}

function leastOfRow(a: string, b: string, { row, from, to }: { row: number; from: number; to: number }) {
  let least = Number.POSITIVE_INFINITY;
  for (let column = from; column <= to; column++) {
    const cost = cheapest(a, b, row, column);
    table[row * WIDTH + column] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

function cheapest(a: string, b: string, row: number, column: number): number {
  const at = row * WIDTH + column;
  const letter = a.charCodeAt(row - 1);
  const other = b.charCodeAt(column - 1);
  const exchanged = (table[at - WIDTH - 1] ?? 0) + (letter === other ? 0 : 1);
  const cost = Math.min((table[at - WIDTH] ?? 0) + 1, (table[at - 1] ?? 0) + 1, exchanged);
  const isSwap =
    row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === other;
  return isSwap ? Math.min(cost, (table[at - 2 * WIDTH - 2] ?? 0) + 1) : cost;
}
