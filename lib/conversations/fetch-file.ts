import "server-only";
import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import { whatsApp } from "../outbox/whatsapp";
import { MediaRefused } from "../whatsapp/media-refused";
import { WhatsAppError } from "../whatsapp/whatsapp-error";

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
const GONE = 404;
/** "Unsupported get request": WhatsApp does not know this media id, or no longer. */
const UNKNOWN_OBJECT = 100;

/** `damaged` may be the line's fault: the caller tries again before it believes it. */
export type Fetched =
  | { kind: "fetched"; bytes: Buffer; mimeType: string }
  | { kind: "refused"; refusal: "type" | "size" | "empty" }
  | { kind: "damaged" }
  | { kind: "foreign" }
  | { kind: "expired" };

/**
 * A resident's file from WhatsApp, checked by its content and its hashes, not by its claim. `foreign`: its address
 * leads elsewhere than to WhatsApp. Throws WhatsAppError for what may be otherwise at another time.
 */
export async function fetchFile(mediaId: string, webhookHash: string | undefined): Promise<Fetched> {
  try {
    const { bytes, hash } = await download(mediaId);
    const digest = createHash("sha256").update(bytes).digest();
    const isDamaged = [hash, webhookHash].some((claimed) => claimed && !isSameHash(digest, claimed));
    return isDamaged ? { kind: "damaged" } : await judge(bytes);
  } catch (error) {
    if (error instanceof MediaRefused)
      return error.reason === "too_large" ? { kind: "refused", refusal: "size" } : { kind: "foreign" };
    if (error instanceof WhatsAppError && error.code === UNKNOWN_OBJECT) return { kind: "expired" };
    throw error;
  }
}

async function judge(bytes: Buffer): Promise<Fetched> {
  if (bytes.length === 0) return { kind: "refused", refusal: "empty" };
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined); // what cannot be read to its end has no type
  const mimeType = type?.mime === "audio/ogg; codecs=opus" ? "audio/ogg" : type?.mime;
  if (!mimeType || !ACCEPTED.has(mimeType)) return { kind: "refused", refusal: "type" };
  return { kind: "fetched", bytes, mimeType };
}

/** An address lives five minutes: one that is gone is asked for once more. */
async function download(mediaId: string, isSecond = false): Promise<{ bytes: Buffer; hash?: string }> {
  const { url, sha256 } = await whatsApp().getMedia(mediaId);
  try {
    const { bytes } = await whatsApp().downloadMedia(url, { maxBytes: MAX_BYTES });
    return { bytes: Buffer.from(bytes), ...(sha256 ? { hash: sha256 } : {}) };
  } catch (error) {
    const isGone = error instanceof WhatsAppError && error.httpStatus === GONE;
    if (!isGone || isSecond) throw error;
    return download(mediaId, true);
  }
}

/** Meta gives the hash in hexadecimal with the file's address and in base64 in the webhook. */
const isSameHash = (actual: Buffer, claimed: string) =>
  actual.toString("hex") === claimed.toLowerCase() || actual.toString("base64") === claimed;
