import { OPEN_STATUSES, type TicketStatus } from "../tickets/ticket";
import type { OpenCount } from "./count-open";
import type { Figure, Statistics } from "./statistics";

type Sums = Pick<OpenCount, "count" | "late" | "dueToday">;
type OpenSummary = Pick<Statistics, "open" | "signature" | "uncollected" | "forgotten" | "states"> & {
  lateFigure: Figure;
  dueToday: Figure;
};

/** What the counts of open tickets say, each with the filters that open it. */
export function summariseOpen(rows: OpenCount[]): OpenSummary {
  const all = sumOf(rows);
  const signature = sumOf(rows.filter(({ status }) => status === "awaiting_signature"));
  const atSignature = { status: ["awaiting_signature" as const] };
  return {
    open: { count: all.count, filters: { status: OPEN_STATUSES } },
    lateFigure: { count: all.late, filters: { due: "late", sort: "due" } },
    dueToday: { count: all.dueToday, filters: { due: "today", sort: "due" } },
    signature: {
      all: { count: signature.count, filters: atSignature },
      late: { count: signature.late, filters: { ...atSignature, due: "late" } },
      dueToday: { count: signature.dueToday, filters: { ...atSignature, due: "today" } },
    },
    uncollected: uncollectedOf(rows),
    forgotten: {
      count: rows.reduce((sum, { forgotten }) => sum + forgotten, 0),
      filters: { due: "forgotten" },
    },
    states: OPEN_STATUSES.map((status) => stateRow(rows, status)),
  };
}

function stateRow(rows: OpenCount[], status: TicketStatus) {
  const { count, late } = sumOf(rows.filter((row) => row.status === status));
  return { status, figure: { count, filters: { status: [status] } }, late };
}

function uncollectedOf(rows: OpenCount[]) {
  const ready = rows.filter(({ status }) => status === "ready");
  const since = ready.flatMap(({ readySince }) => (readySince ? [readySince.getTime()] : []));
  return {
    figure: { count: sumOf(ready).count, filters: { status: ["ready" as const] } },
    since: since.length > 0 ? new Date(Math.min(...since)).toISOString() : null,
  };
}

const sumOf = (rows: OpenCount[]): Sums =>
  rows.reduce(
    (sum, row) => ({
      count: sum.count + row.count,
      late: sum.late + row.late,
      dueToday: sum.dueToday + row.dueToday,
    }),
    { count: 0, late: 0, dueToday: 0 },
  );
