import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { type Transaction, transaction } from "../db";
import { toJson } from "../db/to-json";
import { AppError } from "../errors";
import { publish } from "../live/publish";
import { loadOffice } from "../office/load-office";
import { clocksAfter } from "./clock-change";
import { type LockedTicket, lockTicket } from "./lock-ticket";
import { queueNotice } from "./queue-notice";
import { takenBy } from "./taken-by";
import { type MoveTicketInput, movesFrom } from "./ticket";
import type { MoveConflict, TicketCard } from "./ticket-card";
import { getTicketCard } from "./to-ticket-card";

/**
 * Moves a ticket to another state, with its clocks, its line in the history and the message to the resident. A repeat
 * of the same click is the same success; a move from what somebody else has changed meanwhile is refused with `conflict`
 * and the present card.
 */
export async function moveTicket(viewer: Viewer, input: MoveTicketInput): Promise<TicketCard> {
  authorize(viewer, "ticket.move");
  const { calendar } = await loadOffice();
  return transaction(async (tx) => {
    const ticket = await lockTicket(tx, viewer, input.ticketId);
    if (await isRepeat(tx, input)) return getTicketCard(tx, ticket.id);
    if (ticket.revision !== input.revision) throw new AppError("conflict", await conflictOf(tx, ticket.id));
    assertPossible(ticket, input);
    const now = new Date();
    const { message } = input;
    const messageId =
      message === null ? null : await queueNotice(tx, viewer, ticket, { ...input, message }, now);
    await tx.ticket.update({
      where: { id: ticket.id },
      data: {
        ...clocksAfter(ticket, input.status, now, calendar),
        revision: { increment: 1 },
        rejectionReason: input.status === "rejected" ? (input.reason ?? null) : null,
        ...takenBy(viewer, ticket, [toEvent(viewer, ticket, input, messageId)]),
      },
      select: { id: true },
    });
    await keepHandover(tx, viewer, ticket, input);
    await publish(tx, { kind: "ticket.changed", ticketId: ticket.id, isClosed: ticket.isClosed });
    return getTicketCard(tx, ticket.id, now);
  });
}

async function isRepeat(tx: Transaction, { ticketId, clientMessageId }: MoveTicketInput): Promise<boolean> {
  const earlier = await tx.ticketEvent.findFirst({
    where: { ticketId, action: "moved", detail: { path: ["clientMessageId"], equals: clientMessageId } },
    select: { id: true },
  });
  return earlier !== null;
}

/** The card as it is now and who made it so, for the officer who came second. */
export async function conflictOf(tx: Transaction, ticketId: string): Promise<MoveConflict> {
  const last = await tx.ticketEvent.findFirst({
    where: { ticketId, to: { not: null } },
    orderBy: { id: "desc" },
    select: { staff: { select: { name: true } } },
  });
  return { card: await getTicketCard(tx, ticketId), movedBy: last?.staff?.name ?? null };
}

function assertPossible(ticket: LockedTicket, { status, reason, handover }: MoveTicketInput) {
  if (!movesFrom(ticket.kind, ticket.status).includes(status)) {
    throw new AppError("move_not_possible", { from: ticket.status, to: status });
  }
  if (status === "rejected" && !reason)
    throw new AppError("invalid_input", [{ path: "reason", code: "required" }]);
  if (status === "completed" && ticket.kind === "request" && !handover) {
    throw new AppError("invalid_input", [{ path: "handover", code: "required" }]);
  }
}

const KEPT = [
  "assigneeId",
  "statusSince",
  "firstActionAt",
  "dueAt",
  "pausedAt",
  "pausedMinutes",
  "readyAt",
  "finishedAt",
  "rejectionReason",
] as const satisfies (keyof LockedTicket)[];

/** The event keeps clocks and officer as they were, so that the move can be undone exactly. */
function toEvent(viewer: Viewer, ticket: LockedTicket, input: MoveTicketInput, messageId: string | null) {
  const before = Object.fromEntries(KEPT.map((key) => [key, ticket[key]]));
  return {
    action: "moved",
    from: ticket.status,
    to: input.status,
    actor: "staff" as const,
    actorId: viewer.id,
    messageId,
    detail: toJson({ clientMessageId: input.clientMessageId, reason: input.reason, before }),
  };
}

async function keepHandover(tx: Transaction, viewer: Viewer, ticket: LockedTicket, input: MoveTicketInput) {
  if (input.status !== "completed" || !input.handover) return;
  const row = { ...input.handover, note: input.handover.note ?? null, officerId: viewer.id };
  await tx.handover.upsert({
    where: { ticketId: ticket.id },
    create: { ticketId: ticket.id, ...row },
    update: { ...row, createdAt: new Date() },
  });
}
