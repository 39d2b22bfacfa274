/** How many rows share the highest value: a winner is named only when it is one. */
export function countTies<Row>(rows: Row[], rankOf: (row: Row) => number): number {
  const most = Math.max(...rows.map(rankOf));
  return rows.filter((row) => rankOf(row) === most).length;
}
