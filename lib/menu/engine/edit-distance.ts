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

function alignment(a: string, b: string, max: number): number {
  for (let column = 0; column <= b.length; column++) table[column] = column;
  for (let row = 1; row <= a.length; row++) {
    table[row * WIDTH] = row;
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const cost = cheapest(a, b, row, column);
      table[row * WIDTH + column] = cost;
      if (cost < least) least = cost;
    }
    if (least > max) return max + 1;
  }
  return table[a.length * WIDTH + b.length] ?? max + 1;
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
