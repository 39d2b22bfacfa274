import "server-only";
import { env } from "../env";
import { AppError } from "../errors";
import { failure } from "../http/failure";
import { isSignatureValid } from "../whatsapp/signature";
import { recordDelivery } from "./record-delivery";

/** Meta sends at most 3 MB (Cloud API, "Webhooks": up to 3 MB a payload). */
const MAX_BODY_BYTES = 3 * 1024 * 1024;

/** A POST from Meta as it comes in: two of its headers, and its body, not read yet. */
export type IncomingWebhook = {
  length: string | null;
  signature: string | null;
  body: AsyncIterable<Uint8Array> | null;
};

/** A POST from Meta: signature over the raw bytes, then the journal, then 200. Nothing is stored unsigned. Does not throw. */
export async function takeWebhook(webhook: IncomingWebhook): Promise<Response> {
  try {
    const body = await readBody(webhook);
    if (!isSignatureValid(body, webhook.signature, env().WHATSAPP_APP_SECRET))
      return Response.json({ code: "not_signed_in" }, { status: 401 });
    await recordDelivery(body);
    return new Response(null, { status: 200 });
  } catch (error) {
    return failure(error);
  }
}

/** Stops reading as soon as the limit is passed: the length header is only a claim. */
async function readBody({ length, body }: IncomingWebhook): Promise<Uint8Array> {
  if (Number(length ?? 0) > MAX_BODY_BYTES) throw new AppError("too_large");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) throw new AppError("too_large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
