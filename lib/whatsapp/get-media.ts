import { z } from "zod";
import { type Connection, callGraph, requireAnswer } from "./call-graph";
import { optionalNumber, optionalText } from "./loose";
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
