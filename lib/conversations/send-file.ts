import "server-only";
import { fileTypeFromBuffer } from "file-type";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db, type Transaction } from "../db";
import { uuidv7 } from "../db/uuid";
import { plainPicture } from "../documents/plain-picture";
import { discardStored, type StoredFile, storeFile } from "../documents/store-file";
import { AppError } from "../errors";
import { logError } from "../log";
import { queueMessages } from "../outbox/queue-messages";
import { whatsApp } from "../outbox/whatsapp";
import { WhatsAppError } from "../whatsapp/whatsapp-error";
import { assertNotBlocked } from "./assert-not-blocked";
import { assertWindowOpen } from "./assert-window-open";
import {
  ATTACHMENT_TYPES,
  type AttachmentType,
  fitsUnderFile,
  isAttachmentType,
  refusalOf,
} from "./attachment";
import type { SendFileInput } from "./conversation";
import { visibleConversations } from "./visible-conversations";
import { findSent, type Sent, writeToResident } from "./write-to-resident";

/**
 * Sends the resident a photo or a PDF with the typed words under it, or right after it when they are more than WhatsApp
 * puts under a file; see `writeToResident`. Throws `file_refused` for
 * what WhatsApp would not take, judged by the content, and `upload_failed` when WhatsApp cannot be given the file:
 * then nothing is written and the same call may be made again.
 */
export async function sendFile(viewer: Viewer, { file, caption, ...reply }: SendFileInput): Promise<Sent> {
  authorize(viewer, "conversation.reply");
  const earlier = await findSent(db(), reply);
  if (earlier) return earlier;
  await assertMayWrite(viewer, reply.conversationId);
  const attachment = await readAttachment(file);
  const mediaId = await giveToWhatsApp(attachment);
  const documentId = uuidv7();
  const stored = await storeFile(documentId, attachment);
  const words = caption.trim();
  const isUnderFile = fitsUnderFile(words);
  const content = contentOf(attachment, mediaId, isUnderFile ? words : "");
  const document = { id: documentId, ...stored, metaMediaId: mediaId, fileName: attachment.fileName };
  let isWritten = false;
  try {
    const sent = await writeToResident(viewer, { ...reply, content }, async (tx, messageId) => {
      const { conversationId } = reply;
      await tx.document.create({ data: { ...document, conversationId, messageId }, select: { id: true } });
      if (!isUnderFile) await queueWords(tx, viewer, { ...reply, words });
      isWritten = true;
    });
    if (!isWritten) await discard(stored); // the same click has sent it already
    return sent;
  } catch (error) {
    return afterFailure(error, documentId, stored);
  }
}

type WordsToSend = Pick<SendFileInput, "conversationId" | "clientMessageId"> & { words: string };

const queueWords = (
  tx: Transaction,
  viewer: Viewer,
  { conversationId, clientMessageId, words }: WordsToSend,
) =>
  queueMessages(tx, [
    {
      conversationId,
      author: "staff",
      staffId: viewer.id,
      clientMessageId: `${clientMessageId}:words`,
      content: { type: "text", body: words },
    },
  ]);

/**
 * What was written although the database did not get to say so was sent. While nobody knows, the file stays where it is: a
 * message without its file is worse than a file without its message.
 */
async function afterFailure(error: unknown, documentId: string, stored: StoredFile): Promise<Sent> {
  if (error instanceof AppError) await discard(stored);
  else {
    const written = await findWritten(documentId).catch(() => null);
    if (written?.messageId) return { messageId: written.messageId };
  }
  throw error;
}

const findWritten = (id: string) => db().document.findUnique({ where: { id }, select: { messageId: true } });

/** Of what has been decided it changes nothing. */
const discard = (stored: StoredFile) =>
  discardStored(stored).catch((error: unknown) => logError("discard_failed", error));

/** Before a large file goes anywhere. */
async function assertMayWrite(viewer: Viewer, conversationId: string) {
  const conversation = await db().conversation.findFirst({
    where: { id: conversationId, ...visibleConversations(viewer) },
    select: { lastInboundAt: true, state: true },
  });
  if (!conversation) throw new AppError("not_found");
  assertNotBlocked(conversation);
  assertWindowOpen(conversation.lastInboundAt, new Date());
}

type Attachment = { bytes: Buffer<ArrayBuffer>; mimeType: AttachmentType; fileName: string };

const LONGEST_NAME = 240;

async function readAttachment(file: File): Promise<Attachment> {
  const given = Buffer.from(await file.arrayBuffer());
  const mimeType = (await fileTypeFromBuffer(given).catch(() => undefined))?.mime ?? "";
  const isPicture = mimeType === "image/jpeg" || mimeType === "image/png";
  const bytes = isPicture ? Buffer.from(await plainPicture(given, mimeType)) : given;
  const refusal = refusalOf(mimeType, bytes.length);
  if (refusal || !isAttachmentType(mimeType)) throw new AppError("file_refused", { refusal });
  return { bytes, mimeType, fileName: file.name.slice(-LONGEST_NAME).toWellFormed() };
}

async function giveToWhatsApp(attachment: Attachment): Promise<string> {
  try {
    return await whatsApp().uploadMedia(attachment);
  } catch (error) {
    if (!(error instanceof WhatsAppError)) throw error;
    logError("upload_failed", error);
    throw new AppError("upload_failed");
  }
}

function contentOf({ mimeType, fileName }: Attachment, mediaId: string, words: string) {
  const caption = words === "" ? {} : { caption: words };
  return ATTACHMENT_TYPES[mimeType].type === "image"
    ? { type: "image" as const, mediaId, ...caption }
    : { type: "document" as const, mediaId, filename: fileName, ...caption };
}
