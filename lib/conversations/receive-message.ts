import "server-only";
import type { Transaction } from "../db";
import { uuidv7 } from "../db/uuid";
import { addJob, answerQueue } from "../jobs/add-job";
import { publish } from "../live/publish";
import { previewOf } from "../outbox/preview";
import { type Found, findOrCreateConversation } from "../residents/find-or-create-conversation";
import type { InboundContent } from "../whatsapp/inbound-content";
import { summariseInbound } from "../whatsapp/summarise-inbound";
import type { InboundMessage } from "../whatsapp/webhook-update";
import { correctEarlier, isCorrection } from "./correct-earlier";
import { maskContent } from "./mask-content";

/**
 * Stores one message of a resident, once: WhatsApp's id decides, so a repeat changes nothing. Within the caller's
 * transaction: resident, conversation, document rows and the jobs that answer and download.
 */
export async function receiveMessage(
  tx: Transaction,
  message: InboundMessage,
  deliveryId: string,
): Promise<void> {
  const found = await findOrCreateConversation(tx, message.sender);
  const content = maskContent(message.content);
  const id = await insertOnce(tx, { ...message, content }, found, deliveryId);
  if (!id) return;
  if (isCorrection(content)) await correctEarlier(tx, content);
  await noteOnConversation(tx, found.conversationId, { ...message, content });
  await keepName(tx, found.residentId, message.sender.profileName);
  await keepDocument(tx, id, found.conversationId, content);
  if (!isCorrection(content)) await scheduleAnswer(tx, found.conversationId);
  await publish(tx, { kind: "conversation.changed", conversationId: found.conversationId });
}

/** Asks for the bot's answer to whatever of the conversation is not answered yet. */
export async function scheduleAnswer(tx: Transaction, conversationId: string, runAt?: Date): Promise<void> {
  await addJob(
    tx,
    "answer-contact",
    { conversationId },
    {
      queue: answerQueue(conversationId),
      key: `answer:${conversationId}`,
      ...(runAt ? { runAt } : {}),
    },
  );
}

async function insertOnce(tx: Transaction, message: InboundMessage, found: Found, deliveryId: string) {
  const summary = summariseInbound(message.content);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    insert into "Message" (id, "conversationId", direction, author, wamid, content, text, "replyToWamid", "sentAt",
      "deliveryId", "answeredAt")
    values (${uuidv7()}::uuid, ${found.conversationId}::uuid, 'in', 'resident', ${message.wamid},
      ${JSON.stringify(message.content)}::jsonb, ${summary.text ?? null}, ${message.replyTo?.wamid ?? null},
      ${message.sentAt}, ${deliveryId}::uuid, ${isCorrection(message.content) ? new Date() : null})
    on conflict (wamid) do nothing returning id`;
  return rows[0]?.id;
}

async function noteOnConversation(
  tx: Transaction,
  conversationId: string,
  { sentAt, content }: InboundMessage,
) {
  const { kind, text } = summariseInbound(content);
  await tx.$executeRaw`
    update "Conversation" set "lastMessageAt" = now(), "unreadCount" = "unreadCount" + 1,
      "lastInboundAt" = greatest("lastInboundAt", ${sentAt}),
      "lastMessagePreview" = ${JSON.stringify(previewOf("in", "resident", kind, text))}::jsonb
    where id = ${conversationId}::uuid`;
}

/** A name that staff typed stays; otherwise the resident goes by the name on the WhatsApp profile. */
async function keepName(tx: Transaction, residentId: string, profileName: string | undefined) {
  if (!profileName) return;
  await tx.$executeRaw`
    update "Resident" set name = ${profileName.slice(0, 120)}
    where id = ${residentId}::uuid and not "nameIsByStaff" and name is distinct from ${profileName.slice(0, 120)}`;
}

async function keepDocument(
  tx: Transaction,
  messageId: string,
  conversationId: string,
  content: InboundContent,
) {
  if (!("media" in content)) return;
  const { id, mimeType } = content.media;
  const document = await tx.document.create({
    data: {
      messageId,
      conversationId,
      metaMediaId: id,
      mimeType: mimeType ?? "application/octet-stream",
      fileName: content.kind === "document" ? (content.filename?.slice(0, 240) ?? null) : null,
    },
    select: { id: true },
  });
  await addJob(tx, "download-document", { documentId: document.id });
}
