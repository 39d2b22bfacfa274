import { randomUUID } from "node:crypto";
import type { Prisma } from "../../../lib/db/generated/client";
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
  const { tx, office } = stage;
  const { id: ticketId, number, kind, ...before } = ticket;
  let clocks = before;
  const events: Prisma.TicketEventCreateManyInput[] = [];
  for (const move of moves) {
    if (!movesFrom(kind, clocks.status).includes(move.to))
      throw new Error(`${number} cannot go from ${clocks.status} to ${move.to}`);
    events.push({ ticketId, ...toEvent(stage, clocks, move) });
    clocks = {
      ...clocksAfter(clocks, move.to, move.at, office.calendar),
      rejectionReason: move.to === "rejected" ? (move.reason ?? null) : null,
    };
    if (move.handover) await keepHandover(stage, ticketId, move, move.handover);
  }
  await tx.ticketEvent.createMany({ data: events });
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

async function keepHandover({ tx, staff }: Stage, ticketId: string, { by, at }: Move, given: HandoverInput) {
  await tx.handover.createMany({
    data: { ticketId, ...given, note: given.note ?? null, officerId: staff[by].id, createdAt: at },
  });
}
