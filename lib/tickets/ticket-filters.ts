import { z } from "zod";
import { BOARD_COLUMNS, ticketStatus } from "./ticket";

export const DUE_FILTERS = ["late", "today", "paused", "failed", "forgotten"] as const;
export const SORTS = ["due", "received", "number"] as const;
const listOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (typeof value === "string" ? value.split(",") : value), z.array(item).max(20));

const shape = {
  status: listOf(ticketStatus).optional(),
  column: z.enum(BOARD_COLUMNS).optional(),
  service: z.string().max(24).optional(),
  /** A member of staff, `me` or `none`. */
  assignee: z.union([z.enum(["me", "none"]), z.uuid()]).optional(),
  due: z.enum(DUE_FILTERS).optional(),
  kind: z.enum(["request", "report"]).optional(),
  /** Days of the office, both included; `by` says which moment is meant. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  by: z.enum(["received", "ready", "finished"]).optional(),
  q: z.string().trim().max(80).optional(),
  sort: z.enum(SORTS).optional(),
  dir: z.enum(["asc", "desc"]).optional(),
};

/** The address of the table: what the filters, the red counts and the statistics' links name. */
export const ticketFilters = z.object(shape);
export type TicketFilters = z.output<typeof ticketFilters>;

export const listTicketsInput = ticketFilters.extend({ cursor: z.string().max(200).optional() });
export type ListTicketsInput = z.output<typeof listTicketsInput>;

/** An address that somebody typed or an older link: what does not parse is left out, not refused. */
export function readFilters(params: Record<string, unknown>): TicketFilters {
  const kept = Object.entries(shape).flatMap(([key, schema]) => {
    const parsed = schema.safeParse(params[key] === "" ? undefined : params[key]);
    return parsed.success && parsed.data !== undefined ? [[key, parsed.data] as const] : [];
  });
  return Object.fromEntries(kept) as TicketFilters;
}

/** The way back, for links and requests. */
export function filterParams(filters: Partial<ListTicketsInput>): URLSearchParams {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(filters)) {
    if (value !== undefined && value !== "") params.set(key, String(value));
  }
  return params;
}
