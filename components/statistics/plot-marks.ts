import type { Mark } from "@/lib/statistics/statistics";

export const PLOT_WIDTH = 414;
const DOT = 8;
/** Beyond this many a mark each is noise: they are drawn as bars of what took equally long. */
const MOST_DOTS = 150;
const TALLEST = 88;

export type Dot = { mark: Mark; x: number; y: number };
export type Bar = { x: number; kept: number; missed: number };
export type Plotted =
  | { kind: "dots"; dots: Dot[]; height: number }
  | { kind: "bars"; bars: Bar[]; height: number };

/** Places marks over `longest` minutes: equal lengths stand on one another; y is the height over the line in pixels. */
export function plotMarks(marks: Mark[], longest: number): Plotted {
  const columns = new Map<number, Mark[]>();
  for (const mark of marks) {
    const x = Math.round(((mark.minutes / Math.max(1, longest)) * (PLOT_WIDTH - DOT)) / DOT) * DOT + DOT / 2;
    columns.set(x, [...(columns.get(x) ?? []), mark]);
  }
  const tallest = Math.max(0, ...[...columns.values()].map((column) => column.length));
  if (marks.length > MOST_DOTS) return { kind: "bars", bars: toBars(columns, tallest), height: TALLEST };
  const step = Math.min(DOT, TALLEST / Math.max(1, tallest));
  const dots = [...columns].flatMap(([x, column]) =>
    keptFirst(column).map((mark, place) => ({ mark, x, y: DOT / 2 + place * step })),
  );
  return { kind: "dots", dots, height: Math.max(DOT, tallest * step + DOT / 2) };
}

const keptFirst = (column: Mark[]) => [...column].sort((a, b) => Number(b.isKept) - Number(a.isKept));

function toBars(columns: Map<number, Mark[]>, tallest: number): Bar[] {
  const height = (count: number) => (count / tallest) * TALLEST;
  return [...columns].map(([x, column]) => ({
    x,
    kept: height(column.filter(({ isKept }) => isKept).length),
    missed: height(column.filter(({ isKept }) => !isKept).length),
  }));
}
