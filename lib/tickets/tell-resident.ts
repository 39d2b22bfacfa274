import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { type Transaction, transaction } from "../db";
import { toJson } from "../db/to-json";
import { AppError } from "../errors";
import { publish } from "../live/publish";
import { lockTicket } from "./lock-ticket";
import { conflictOf } from "./move-ticket";
import { hasNotice } from "./notice-text";
import { queueNotice } from "./queue-notice";
import type { TellResidentInput } from "./ticket";
import type { TicketCard } from "./ticket-card";
import { getTicketCard } from "./to-ticket-card";

/**
 * Sends the message of the ticket's present state, for a ticket that was moved without one. A repeat of the same click
 * sends nothing more. Throws `conflict` when the ticket has moved on, `reply_window_closed` when it cannot be sent.
 */
export async function tellResident(viewer: Viewer, input: TellResidentInput): Promise<TicketCard> {
  authorize(viewer, "ticket.move");
  const { ticketId, clientMessageId } = input;
  return transaction(async (tx) => {
    const ticket = await lockTicket(tx, viewer, ticketId);
    if (await isRepeat(tx, input)) return getTicketCard(tx, ticketId);
    if (ticket.revision !== input.revision) throw new AppError("conflict", await conflictOf(tx, ticketId));
    if (!hasNotice(ticket.kind, ticket.status)) throw new AppError("move_not_possible");
    const messageId = await queueNotice(tx, viewer, ticket, { ...input, status: ticket.status }, new Date());
    await tx.ticketEvent.create({
      data: {
        ticketId,
        action: "told",
        actor: "staff",
        actorId: viewer.id,
        messageId,
        detail: toJson({ clientMessageId }),
      },
      select: { id: true },
    });
    await publish(tx, { kind: "ticket.changed", ticketId, isClosed: ticket.isClosed });
    return getTicketCard(tx, ticketId);
  });
}

async function isRepeat(tx: Transaction, { ticketId, clientMessageId }: TellResidentInput): Promise<boolean> {
  const earlier = await tx.ticketEvent.findFirst({
    where: { ticketId, action: "told", detail: { path: ["clientMessageId"], equals: clientMessageId } },
    select: { id: true },
  });
  return earlier !== null;
}
