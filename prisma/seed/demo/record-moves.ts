import { randomUUID } from "node:crypto";
import { toJson } from "../../../lib/db/to-json";
import { type Clocks, clocksAfter } from "../../../lib/tickets/clock-change";
import {
  type HandoverInput,
  movesFrom,
  type TicketKind,
  type TicketStatus,
} from "../../../lib/tickets/ticket";
import type { StaffKey } from "./cast";
import type { Stage } from "./stage";

export type Move = {
  to: TicketStatus;
  by: StaffKey;
  at: Date;
  /** The officer's own words in the message to the resident. */
  words?: string;
  reason?: string;
  notice?: "none" | "failed";
  handover?: HandoverInput;
  /** The message that went with it. */
  messageId?: string | null;
};

export type MovingTicket = Clocks & {
  id: string;
  number: string;
  kind: TicketKind;
  rejectionReason: string | null;
};

/** A ticket as it is when it has just come in. */
export const freshTicket = (
  { id, number, receivedAt, dueAt }: { id: string; number: string; receivedAt: Date; dueAt: Date },
  kind: TicketKind,
): MovingTicket => ({
  id,
  number,
  kind,
  status: "received",
  statusSince: receivedAt,
  firstActionAt: null,
  dueAt,
  pausedAt: null,
  pausedMinutes: 0,
  readyAt: null,
  finishedAt: null,
  rejectionReason: null,
});

/** Takes a ticket along its way by the domain's own rules: clocks, history, hand-over. */
export async function recordMoves(stage: Stage, ticket: MovingTicket, moves: Move[]): Promise<void> {
  const { tx, office, ledger } = stage;
  const { id: ticketId, number, kind, ...before } = ticket;
  let clocks = before;
  for (const move of moves) {
    if (!movesFrom(kind, clocks.status).includes(move.to))
      throw new Error(`${number} cannot go from ${clocks.status} to ${move.to}`);
    ledger.ticketEvents.push({ ticketId, ...toEvent(stage, clocks, move) });
    clocks = {
      ...clocksAfter(clocks, move.to, move.at, office.calendar),
      rejectionReason: move.to === "rejected" ? (move.reason ?? null) : null,
    };
    if (move.handover) keepHandover(stage, ticketId, move, move.handover);
  }
  // updateMany does not read the row back; over the whole demo that is a second.
  await tx.ticket.updateMany({
    where: { id: ticketId },
    data: { ...clocks, revision: { increment: moves.length } },
  });
}

type Before = Omit<MovingTicket, "id" | "number" | "kind">;

/** The event keeps the clocks as they were, as a move of today does. */
function toEvent({ staff }: Stage, { status, ...before }: Before, { to, by, at, reason, messageId }: Move) {
  return {
    action: "moved",
    from: status,
    to,
    actor: "staff" as const,
    actorId: staff[by].id,
    messageId: messageId ?? null,
    detail: toJson({ clientMessageId: randomUUID(), reason, before }),
    createdAt: at,
  };
}

function keepHandover({ ledger, staff }: Stage, ticketId: string, { by, at }: Move, given: HandoverInput) {
  const officerId = staff[by].id;
  ledger.handovers.push({ ticketId, ...given, note: given.note ?? null, officerId, createdAt: at });
}
