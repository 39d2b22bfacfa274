import "server-only";
import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import { db, transaction } from "../db";
import { storeFile } from "../documents/store-file";
import { publish } from "../live/publish";
import { whatsApp } from "../outbox/whatsapp";
import { MediaRefused } from "../whatsapp/media-refused";
import { WhatsAppError } from "../whatsapp/whatsapp-error";
import { scheduleAnswer } from "./schedule-answer";

/** What the office takes: photos and PDF; voice notes and films are kept to be heard and seen. */
const ACCEPTED = new Set([
  "image/jpeg",
  "image/png",
  "image/webp",
  "application/pdf",
  "audio/ogg",
  "audio/mpeg",
  "audio/mp4",
  "audio/aac",
  "audio/amr",
  "audio/x-m4a",
  "video/mp4",
  "video/3gpp",
]);
const MAX_BYTES = 16 * 1024 * 1024;
const MAX_ATTEMPTS = 6;

type Outcome =
  | { kind: "stored"; bytes: Buffer; mimeType: string }
  | { kind: "refused"; refusal: "type" | "size" | "damaged" }
  | { kind: "expired" };

/**
 * Job: brings a resident's file from WhatsApp into the store before WhatsApp forgets it (7 days), checked by its
 * content, not by its claim. A refusal is told by the bot's answer; a failure is tried again, then left for an officer.
 */
export async function downloadDocument({ documentId }: { documentId: string }): Promise<void> {
  const document = await db().document.update({
    where: { id: documentId },
    data: { attempts: { increment: 1 } },
    select: { id: true, state: true, metaMediaId: true, attempts: true, conversationId: true },
  });
  if (document.state !== "pending" && document.state !== "failed") return;
  try {
    await keep(document, await fetchFile(document.metaMediaId ?? ""));
  } catch (error) {
    if (document.attempts >= MAX_ATTEMPTS) await note(document, { state: "failed" });
    throw error;
  }
}

async function fetchFile(mediaId: string): Promise<Outcome> {
  try {
    const media = await whatsApp().getMedia(mediaId);
    const { bytes } = await whatsApp().downloadMedia(media.url, { maxBytes: MAX_BYTES });
    const file = Buffer.from(bytes);
    const hash = createHash("sha256").update(file);
    if (media.sha256 && !sameHash(hash.digest(), media.sha256))
      return { kind: "refused", refusal: "damaged" };
    const type = await fileTypeFromBuffer(file);
    const mimeType = type?.mime === "audio/ogg; codecs=opus" ? "audio/ogg" : type?.mime;
    if (!mimeType || !ACCEPTED.has(mimeType)) return { kind: "refused", refusal: "type" };
    return { kind: "stored", bytes: file, mimeType };
  } catch (error) {
    if (error instanceof MediaRefused && error.reason === "too_large")
      return { kind: "refused", refusal: "size" };
    if (error instanceof WhatsAppError && error.code === 100) return { kind: "expired" };
    throw error;
  }
}

/** Meta gives the hash in hexadecimal with the file's address and in base64 in the webhook. */
const sameHash = (actual: Buffer, claimed: string) =>
  actual.toString("hex") === claimed.toLowerCase() || actual.toString("base64") === claimed;

type Document = { id: string; conversationId: string | null };

async function keep(document: Document, outcome: Outcome) {
  if (outcome.kind === "expired") return note(document, { state: "expired" });
  if (outcome.kind === "refused") return note(document, { state: "refused", refusal: outcome.refusal });
  await note(document, await storeFile(outcome.bytes, outcome.mimeType));
}

type Change = Parameters<ReturnType<typeof db>["document"]["update"]>[0]["data"];

async function note({ id, conversationId }: Document, data: Change) {
  await transaction(async (tx) => {
    await tx.document.update({ where: { id }, data, select: { id: true } });
    if (!conversationId) return;
    await scheduleAnswer(tx, conversationId);
    await publish(tx, { kind: "conversation.changed", conversationId });
  });
}
