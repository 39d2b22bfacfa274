import { z } from "zod";
import { type Connection, callGraph, requireAnswer } from "./call-graph";
import { id } from "./loose";
import { toWhatsAppError } from "./whatsapp-error";

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
