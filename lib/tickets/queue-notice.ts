import "server-only";
import type { Viewer } from "../auth/viewer";
import type { Transaction } from "../db";
import { AppError } from "../errors";
import { queueMessages } from "../outbox/queue-messages";
import type { LockedTicket } from "./lock-ticket";
import { isReplyWindowOpen } from "./reply-window";

/** Puts a ticket's message to the resident into the outbox; gives its id. Throws `reply_window_closed` when it cannot be sent. */
export async function queueNotice(
  tx: Transaction,
  viewer: Viewer,
  ticket: LockedTicket,
  { message, clientMessageId }: { message: string; clientMessageId: string },
  now: Date,
): Promise<string | null> {
  const { conversationId } = ticket;
  const conversation = conversationId
    ? await tx.conversation.findUnique({ where: { id: conversationId }, select: { lastInboundAt: true } })
    : null;
  if (!conversationId || !isReplyWindowOpen(conversation?.lastInboundAt ?? null, now)) {
    throw new AppError("reply_window_closed");
  }
  const [messageId] = await queueMessages(tx, [
    {
      conversationId,
      content: { type: "text", body: message },
      clientMessageId,
      author: "staff",
      staffId: viewer.id,
      ticketId: ticket.id,
    },
  ]);
  return messageId ?? null;
}
