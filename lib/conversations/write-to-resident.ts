import "server-only";
import type { Viewer } from "../auth/viewer";
import type { Transaction } from "../db";
import { AppError } from "../errors";
import { queueMessages } from "../outbox/queue-messages";
import type { OutboundContent } from "../whatsapp/outbound-content";
import { assertNotBlocked } from "./assert-not-blocked";
import { assertNothingMissed } from "./assert-nothing-missed";
import { assertWindowOpen } from "./assert-window-open";
import { botWorld } from "./bot-world";
import { changeConversation } from "./change-conversation";
import type { SendReplyInput } from "./conversation";
import { noteFirstReply } from "./handling";
import { keepDraft } from "./keep-draft";
import { noteAnswered } from "./note-answered";
import { showRead } from "./show-read";
import { silenceBot } from "./silence-bot";

export type Sent = { messageId: string };
/** `content` in place of the typed text. */
export type ReplyToWrite = Omit<SendReplyInput, "body"> & { content: OutboundContent };

/**
 * Puts an officer's message to the resident into the outbox. Sent twice under one `clientMessageId` it is one message.
 * Whoever answers has the conversation: the bot falls silent, and an unclaimed conversation becomes the sender's.
 * `alsoWrite` runs in the same transaction, when the message is new. Throws `reply_window_closed`, `resident_blocked`,
 * and `conflict` when a colleague has replied since `seenMessageId` (unless `force`).
 */
export async function writeToResident(
  viewer: Viewer,
  reply: ReplyToWrite,
  alsoWrite?: (tx: Transaction, messageId: string) => Promise<unknown>,
): Promise<Sent> {
  const world = await botWorld();
  return changeConversation(viewer, reply.conversationId, async (tx, conversation) => {
    const earlier = await findSent(tx, reply);
    if (earlier) return earlier;
    assertNotBlocked(conversation);
    if (reply.content.type !== "template") assertWindowOpen(conversation.lastInboundAt, world.now);
    if (!reply.force) await assertNothingMissed(tx, viewer, reply);
    await silenceBot(tx, conversation, world);
    const messageId = await queueReply(tx, viewer, reply);
    await noteFirstReply(tx, conversation.id, viewer);
    await noteAnswered(tx, viewer, reply);
    await clearDraft(tx, viewer, reply);
    await showRead(tx, "answered", reply);
    await alsoWrite?.(tx, messageId);
    return { messageId };
  });
}

/** What has been sent under this name; the same name in another conversation is a `conflict`. */
export async function findSent(
  tx: Transaction,
  { clientMessageId, conversationId }: Pick<ReplyToWrite, "clientMessageId" | "conversationId">,
): Promise<Sent | undefined> {
  const message = await tx.message.findUnique({
    where: { clientMessageId },
    select: { id: true, conversationId: true },
  });
  if (!message) return undefined;
  if (message.conversationId !== conversationId) throw new AppError("conflict");
  return { messageId: message.id };
}

async function queueReply(tx: Transaction, viewer: Viewer, reply: ReplyToWrite): Promise<string> {
  const { conversationId, clientMessageId, content, replyToMessageId } = reply;
  const quoted = replyToMessageId
    ? await tx.message.findFirst({ where: { id: replyToMessageId, conversationId }, select: { wamid: true } })
    : null;
  const [messageId] = await queueMessages(tx, [
    {
      conversationId,
      author: "staff",
      staffId: viewer.id,
      clientMessageId,
      content,
      ...(quoted?.wamid ? { replyToWamid: quoted.wamid } : {}),
    },
  ]);
  if (!messageId) throw new AppError("conflict");
  return messageId;
}

const clearDraft = (tx: Transaction, viewer: Viewer, { conversationId, writtenAt }: ReplyToWrite) =>
  keepDraft(tx, { staffId: viewer.id, conversationId, kind: "reply", body: "", writtenAt });
