import "server-only";
import { z } from "zod";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { type Transaction, transaction } from "../db";
import { AppError } from "../errors";
import { publish } from "../live/publish";
import { lockTicket } from "./lock-ticket";
import { conflictOf } from "./move-ticket";
import { UNDO_SECONDS, type UndoMoveInput } from "./ticket";
import type { TicketCard } from "./ticket-card";
import { getTicketCard } from "./to-ticket-card";

/** A slow line must not eat the minute that the screen promised. */
const GRACE_SECONDS = 20;

const moment = z.coerce.date();
const keptClocks = z.object({
  before: z.object({
    /** Moves of earlier versions did not keep it: then it stays. */
    assigneeId: z.uuid().nullish(),
    statusSince: moment,
    firstActionAt: moment.nullable(),
    dueAt: moment.nullable(),
    pausedAt: moment.nullable(),
    pausedMinutes: z.number(),
    readyAt: moment.nullable(),
    finishedAt: moment.nullable(),
    rejectionReason: z.string().nullable(),
  }),
});

/**
 * Takes back the viewer's own last move within a minute: state, clocks and officer are as before, the history says so. A message
 * that was sent stays sent. Throws `move_not_possible` when it is too late or not theirs, `conflict` when it moved on.
 */
export async function undoMove(viewer: Viewer, { ticketId, revision }: UndoMoveInput): Promise<TicketCard> {
  authorize(viewer, "ticket.move");
  return transaction(async (tx) => {
    const ticket = await lockTicket(tx, viewer, ticketId);
    if (ticket.revision !== revision) throw new AppError("conflict", await conflictOf(tx, ticketId));
    const last = await findOwnMove(tx, viewer, ticketId);
    const { before } = keptClocks.parse(last.detail);
    await tx.ticket.update({
      where: { id: ticketId },
      data: {
        ...before,
        status: last.from,
        revision: { increment: 1 },
        events: {
          create: {
            action: "move_undone",
            from: ticket.status,
            to: last.from,
            actor: "staff",
            actorId: viewer.id,
          },
        },
      },
      select: { id: true },
    });
    if (ticket.status === "completed") await tx.handover.deleteMany({ where: { ticketId } });
    await publish(tx, { kind: "ticket.changed", ticketId, isClosed: ticket.isClosed });
    return getTicketCard(tx, ticketId);
  });
}

async function findOwnMove(tx: Transaction, viewer: Viewer, ticketId: string) {
  const last = await tx.ticketEvent.findFirst({
    where: { ticketId, to: { not: null } },
    orderBy: { id: "desc" },
    select: { action: true, actorId: true, from: true, createdAt: true, detail: true },
  });
  const isFresh = last && Date.now() - last.createdAt.getTime() < (UNDO_SECONDS + GRACE_SECONDS) * 1000;
  if (!isFresh || last.action !== "moved" || last.actorId !== viewer.id || !last.from) {
    throw new AppError("move_not_possible");
  }
  return { from: last.from, detail: last.detail };
}
