import { z } from "zod";
import { type Connection, callGraph, requireAnswer } from "./call-graph";
import { id, optionalNumber, optionalText } from "./loose";
import { toWhatsAppError } from "./whatsapp-error";

/** Where a file can be fetched for the next five minutes. `sha256` as Meta gives it. */
export type MediaReference = { url: string; mimeType?: string; sha256?: string; sizeBytes?: number };

const mediaAnswer = z.looseObject({
  url: z.string().min(1),
  mime_type: optionalText,
  sha256: optionalText,
  file_size: optionalNumber,
});

/** A fresh address for a media id (ids from webhooks live 7 days). Throws WhatsAppError. */
export async function getMedia(connection: Connection, mediaId: string): Promise<MediaReference> {
  const body = await requireAnswer(callGraph(connection, encodeURIComponent(mediaId)));
  const parsed = mediaAnswer.safeParse(body);
  if (!parsed.success) throw toWhatsAppError(body, 200);
  const { url, mime_type, sha256, file_size } = parsed.data;
  return { url, mimeType: mime_type, sha256, sizeBytes: file_size };
}

export type MediaUpload = { bytes: Uint8Array<ArrayBuffer>; mimeType: string; fileName: string };

const UPLOAD_TIMEOUT_MS = 120_000;
const uploadAnswer = z.looseObject({ id });

/** Gives Meta a file; the returned media id lives 30 days. Safe to repeat. Throws WhatsAppError. */
export async function uploadMedia(
  connection: Connection,
  { bytes, mimeType, fileName }: MediaUpload,
): Promise<string> {
  const form = new FormData();
  form.set("messaging_product", "whatsapp");
  form.set("type", mimeType);
  form.set("file", new Blob([bytes], { type: mimeType }), fileName);
  const path = `${connection.config.phoneNumberId}/media`;
  const body = await requireAnswer(
    callGraph(connection, path, { method: "POST", form, timeoutMs: UPLOAD_TIMEOUT_MS }),
  );
  const parsed = uploadAnswer.safeParse(body);
  if (!parsed.success) throw toWhatsAppError(body, 200);
  return parsed.data.id;
}
