/** Sounds and keys that Indonesian writers exchange; they are folded before words are compared. */
const folded = (text: string) =>
  text
    .replaceAll("oe", "u")
    .replaceAll("dj", "j")
    .replaceAll("tj", "c")
    .replaceAll("sy", "s")
    .replace(/[fv]/g, "p")
    .replaceAll("y", "i")
    .replaceAll("z", "s");

/** How many slips a word of this length may have and still be taken for another. */
export const allowedSlips = (length: number) => (length <= 3 ? 0 : length <= 5 ? 1 : length <= 9 ? 2 : 3);

/** Slips between two texts: letters added, left out, exchanged or swapped with the neighbour; `max + 1` when more. */
export function slips(left: string, right: string, max: number): number {
  const a = folded(left);
  const b = folded(right);
  if (a === b) return left === right ? 0 : Math.min(1, max);
  if (Math.abs(a.length - b.length) > max) return max + 1;
  return Math.min(distance(a, b, max), max + 1);
}

/** Optimal string alignment with an early end: three rows, no table. */
function distance(a: string, b: string, max: number): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const cost = cheapest(a, b, row, column, { before, above, current });
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > max) return max + 1;
    before = above;
    above = current;
  }
  return above[b.length] ?? max + 1;
}

type Rows = Record<"before" | "above" | "current", number[]>;

function cheapest(
  a: string,
  b: string,
  row: number,
  column: number,
  { before, above, current }: Rows,
): number {
  const same = a[row - 1] === b[column - 1];
  const at = (line: number[], index: number) => line[index] ?? Number.POSITIVE_INFINITY;
  const cost = Math.min(
    at(above, column) + 1,
    at(current, column - 1) + 1,
    at(above, column - 1) + (same ? 0 : 1),
  );
  const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return isSwap ? Math.min(cost, at(before, column - 2) + 1) : cost;
}
