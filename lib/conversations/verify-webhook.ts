import "server-only";
import { timingSafeEqual } from "node:crypto";
import { env } from "../env";

/** Meta's handshake: the challenge comes back only to who knows the verify token. */
export async function verifyWebhook(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const token = Buffer.from(query.get("hub.verify_token") ?? "");
  const expected = Buffer.from(env().WHATSAPP_VERIFY_TOKEN);
  const isKnown = token.length === expected.length && timingSafeEqual(token, expected);
  if (query.get("hub.mode") !== "subscribe" || !isKnown) return new Response(null, { status: 403 });
  return new Response(query.get("hub.challenge") ?? "", { headers: { "Content-Type": "text/plain" } });
}
