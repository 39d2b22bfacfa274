import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { publish } from "../live/publish";
import { maskIdentityNumbers } from "../residents/identity-number";
import { lockTicket } from "./lock-ticket";
import type { AddTicketNoteInput } from "./ticket";

/** A note for staff only. Identity numbers in it are masked; the same `clientNoteId` twice is one note. */
export async function addTicketNote(viewer: Viewer, input: AddTicketNoteInput): Promise<{ id: string }> {
  authorize(viewer, "ticket.note");
  const { ticketId, clientNoteId } = input;
  return transaction(async (tx) => {
    const ticket = await lockTicket(tx, viewer, ticketId);
    const note = await tx.internalNote.upsert({
      where: { clientNoteId },
      create: { ticketId, authorId: viewer.id, clientNoteId, body: maskIdentityNumbers(input.body) },
      update: {},
      select: { id: true },
    });
    await publish(tx, { kind: "ticket.changed", ticketId, isClosed: ticket.isClosed });
    return note;
  });
}
