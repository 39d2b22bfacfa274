import { movesFrom, type TicketStatus } from "@/lib/tickets/ticket";
import type { TicketCard } from "@/lib/tickets/ticket-card";

const NEXT: Partial<Record<TicketStatus, TicketStatus>> = {
  received: "processing",
  checking: "processing",
  needs_documents: "processing",
  processing: "ready",
  awaiting_signature: "ready",
  ready: "completed",
  verified: "in_progress",
  in_progress: "answered",
  awaiting_reporter: "in_progress",
  answered: "completed",
};

/** Where most tickets go from where this one stands: the one primary act. */
export function usualNext({ kind, status }: TicketCard): TicketStatus | undefined {
  const next = kind === "report" && status === "received" ? "verified" : NEXT[status];
  return next && movesFrom(kind, status).includes(next) ? next : undefined;
}
