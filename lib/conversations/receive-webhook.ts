import "server-only";
import { env } from "../env";
import { AppError } from "../errors";
import { failure } from "../http/failure";
import { isSignatureValid } from "../whatsapp/signature";
import { recordDelivery } from "./record-delivery";

/** Meta sends at most 3 MB (Cloud API, "Webhooks": up to 3 MB a payload). */
const MAX_BODY_BYTES = 3 * 1024 * 1024;

/** POST from Meta: signature over the raw bytes, then the journal, then 200. Nothing is stored unsigned. */
export async function receiveWebhook(request: Request): Promise<Response> {
  try {
    const body = await readBody(request);
    if (!isSignatureValid(body, request.headers.get("x-hub-signature-256"), env().WHATSAPP_APP_SECRET)) {
      return Response.json({ code: "not_signed_in" }, { status: 401 });
    }
    await recordDelivery(body);
    return new Response(null, { status: 200 });
  } catch (error) {
    return failure(error);
  }
}

/** Stops reading as soon as the limit is passed: the length header is only a claim. */
async function readBody(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BODY_BYTES) throw new AppError("too_large");
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > MAX_BODY_BYTES) {
      await reader?.cancel();
      throw new AppError("too_large");
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}
