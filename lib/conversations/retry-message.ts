import "server-only";
import { z } from "zod";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import type { Transaction } from "../db";
import { AppError } from "../errors";
import { queueMessages } from "../outbox/queue-messages";
import { mayArriveUnchanged } from "../whatsapp/error-actions";
import { outboundContent } from "../whatsapp/outbound-content";
import { assertNotBlocked } from "./assert-not-blocked";
import { assertWindowOpen } from "./assert-window-open";
import { botWorld } from "./bot-world";
import { changeConversation } from "./change-conversation";
import { noteFirstReply } from "./handling";
import { noteAnswered } from "./note-answered";
import { silenceBot } from "./silence-bot";

export const retryMessageInput = z.object({
  conversationId: z.uuid(),
  messageId: z.uuid(),
  /** Needed for a message whose fate is unknown: the officer accepts that the resident may get it twice. */
  mayArriveTwice: z.boolean().default(false),
});
type RetryMessageInput = z.input<typeof retryMessageInput>;

/** The retry's name, made of the failed message's id: however often it is pressed, it is one message. */
export const retryName = (messageId: string) => `retry:${messageId}`;

/**
 * Sends a failed message anew, as a message of its own, so that late reports on the first cannot touch it. As after any
 * reply the resident no longer waits, unless they have written since it failed. Throws
 * `would_fail_again` when WhatsApp refused it for what it says or whom it is for.
 */
export async function retryMessage(viewer: Viewer, input: RetryMessageInput): Promise<void> {
  authorize(viewer, "conversation.reply");
  const world = await botWorld();
  await changeConversation(viewer, input.conversationId, async (tx, conversation) => {
    const message = await findRetryable(tx, input);
    if (!message.ticketId) assertNotBlocked(conversation);
    const content = outboundContent.parse(message.content);
    if (content.type !== "template") assertWindowOpen(conversation.lastInboundAt, world.now);
    const [retryId] = await queueMessages(tx, [
      {
        conversationId: conversation.id,
        author: "staff",
        staffId: viewer.id,
        clientMessageId: retryName(message.id),
        content,
        ...(message.replyToWamid ? { replyToWamid: message.replyToWamid } : {}),
        ...(message.ticketId ? { ticketId: message.ticketId } : {}),
      },
    ]);
    // It was sent again already; news of a ticket answer nothing.
    if (!retryId || message.ticketId) return;
    await silenceBot(tx, conversation, world);
    await noteFirstReply(tx, conversation.id, viewer);
    await noteAnswered(tx, viewer, { conversationId: conversation.id, seenMessageId: message.id });
  });
}

async function findRetryable(
  tx: Transaction,
  { conversationId, messageId, mayArriveTwice }: RetryMessageInput,
) {
  const message = await tx.message.findFirst({
    where: { id: messageId, conversationId, direction: "out" },
    select: { id: true, content: true, replyToWamid: true, ticketId: true, status: true, errorCode: true },
  });
  if (!message) throw new AppError("not_found");
  const isRetryable = message.status === "failed" || (message.status === "unconfirmed" && mayArriveTwice);
  if (!isRetryable) throw new AppError("conflict", { status: message.status });
  if (message.status === "failed" && !mayArriveUnchanged(message.errorCode))
    throw new AppError("would_fail_again");
  return message;
}
