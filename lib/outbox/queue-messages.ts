import "server-only";
import type { Transaction } from "../db";
import type { MessageAuthor } from "../db/generated/enums";
import { toJson } from "../db/to-json";
import { uuidv7 } from "../db/uuid";
import { addJob, sendQueue } from "../jobs/add-job";
import { publish } from "../live/publish";
import { type OutboundContent, outboundContent } from "../whatsapp/outbound-content";
import { outboundText } from "./outbound-text";
import { previewOf } from "./preview";

export type MessageToQueue = {
  content: OutboundContent;
  /** Names the send: queued twice, it is still one message. */
  clientMessageId: string;
  author: Exclude<MessageAuthor, "resident">;
  staffId?: string;
  ticketId?: string;
  replyToWamid?: string;
};

/**
 * Puts messages to one resident into the outbox, in order; they go out once the transaction commits. Gives the ids of
 * the rows that are new. Throws when a content breaks one of WhatsApp's limits: that is a bug of the caller.
 */
export async function queueMessages(
  tx: Transaction,
  conversationId: string,
  messages: MessageToQueue[],
): Promise<string[]> {
  const rows = messages.map((message) => toRow(conversationId, message));
  const created = await tx.message.createManyAndReturn({
    data: rows,
    skipDuplicates: true,
    select: { id: true },
  });
  const last = messages.at(-1);
  if (created.length === 0 || !last) return [];
  await tx.conversation.update({
    where: { id: conversationId },
    data: {
      lastMessageAt: new Date(),
      lastMessagePreview: previewOf("out", last.author, last.content.type, outboundText(last.content)),
    },
    select: { id: true },
  });
  await scheduleSending(tx, conversationId);
  await publish(tx, { kind: "conversation.changed", conversationId });
  return created.map(({ id }) => id);
}

/** One pending job a conversation is enough: it sends whatever is queued. */
export async function scheduleSending(tx: Transaction, conversationId: string, runAt?: Date) {
  await addJob(
    tx,
    "send-messages",
    { conversationId },
    {
      queue: sendQueue(conversationId),
      key: `send:${conversationId}`,
      ...(runAt ? { runAt } : {}),
    },
  );
}

function toRow(conversationId: string, message: MessageToQueue) {
  const content = outboundContent.parse(message.content);
  return {
    id: uuidv7(),
    conversationId,
    direction: "out" as const,
    author: message.author,
    staffId: message.staffId ?? null,
    clientMessageId: message.clientMessageId,
    content: toJson(content),
    text: outboundText(content),
    replyToWamid: message.replyToWamid ?? null,
    status: "queued" as const,
    ticketId: message.ticketId ?? null,
  };
}
