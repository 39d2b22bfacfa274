import type { TicketKind, TicketStatus } from "./ticket";

const REQUEST_WAY: readonly TicketStatus[] = [
  "received",
  "checking",
  "processing",
  "awaiting_signature",
  "ready",
  "completed",
];
const REPORT_WAY: readonly TicketStatus[] = ["received", "verified", "in_progress", "answered", "completed"];
/** States beside the way: where they stand when the ticket is in one. */
const BESIDE: Partial<Record<TicketStatus, TicketStatus>> = {
  needs_documents: "checking",
  awaiting_reporter: "in_progress",
};

type Reached = { to: TicketStatus | null; createdAt: Date };

/** The states on a ticket's way, and when each was last reached. A rejected or cancelled ticket's way ends there. */
export function stepsOf(ticket: { kind: TicketKind; status: TicketStatus }, events: Reached[]) {
  return wayOf(ticket).map((status) => ({
    status,
    at: events.findLast(({ to }) => to === status)?.createdAt.toISOString() ?? null,
  }));
}

function wayOf({ kind, status }: { kind: TicketKind; status: TicketStatus }): TicketStatus[] {
  const way = [...(kind === "request" ? REQUEST_WAY : REPORT_WAY)];
  if (status === "rejected" || status === "cancelled") return [...way.slice(0, -1), status];
  const before = BESIDE[status];
  if (before) way.splice(way.indexOf(before) + 1, 0, status);
  return way;
}
