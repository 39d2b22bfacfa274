import "server-only";
import { env } from "../env";
import { isSignatureValid } from "../whatsapp/signature";

/**
 * The baseline of `npm run bench`: reads the body and computes the signature, nothing else. Only there when the
 * benchmark has started the server.
 */
export async function bareWebhook(request: Request): Promise<Response> {
  if (!env().LOKET_BENCH) return new Response(null, { status: 404 });
  const body = new Uint8Array(await request.arrayBuffer());
  const isValid = isSignatureValid(
    body,
    request.headers.get("x-hub-signature-256"),
    env().WHATSAPP_APP_SECRET,
  );
  return new Response(null, { status: isValid ? 200 : 401 });
}
