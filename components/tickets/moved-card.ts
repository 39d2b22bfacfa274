import { COLUMN_OF, PAUSED, READY, type TicketStatus } from "@/lib/tickets/ticket";
import type { CardClock, TicketCard } from "@/lib/tickets/ticket-card";

/** The card as it will very likely be after a move: drawn until the server has answered. */
export function movedCard(card: TicketCard, status: TicketStatus): TicketCard {
  const statusSince = new Date().toISOString();
  return { ...card, status, statusSince, clock: clockAfter(card.clock, status), isUntold: false };
}

function clockAfter(clock: CardClock, status: TicketStatus): CardClock {
  const now = new Date().toISOString();
  const dueAt = clock.kind === "running" || clock.kind === "paused" ? clock.dueAt : null;
  const isLate = dueAt !== null && dueAt < now;
  if (COLUMN_OF[status] === "completed") return { kind: "finished", finishedAt: now };
  if (READY.includes(status)) return { kind: "ready", readyAt: now, isForgotten: false };
  if (!PAUSED.includes(status)) return { kind: "running", dueAt, isLate };
  const workingMinutesLeft = clock.kind === "paused" ? clock.workingMinutesLeft : roughMinutes(dueAt, now);
  return { kind: "paused", dueAt, workingMinutesLeft, isLate };
}

/** Working minutes are the server's to count; a third of the hours is near enough for a second. */
const roughMinutes = (dueAt: string | null, now: string) =>
  dueAt ? Math.max(0, (Date.parse(dueAt) - Date.parse(now)) / 180_000) : 0;
