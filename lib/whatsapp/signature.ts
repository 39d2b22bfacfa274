import { createHmac, timingSafeEqual } from "node:crypto";

const SIGNATURE = /^sha256=([0-9a-f]{64})$/;

/**
 * Whether a webhook body comes from Meta: `X-Hub-Signature-256` must be `sha256=` and the lowercase hex HMAC of
 * the raw bytes. Never pass re-encoded JSON: Meta escapes `\uXXXX` and `\/`, and the bytes would differ.
 * Without an app secret nothing is valid.
 */
export function isSignatureValid(rawBody: Uint8Array, header: string | null, appSecret: string): boolean {
  const claimed = SIGNATURE.exec(header ?? "")?.[1];
  if (!claimed || appSecret === "") return false;
  const expected = createHmac("sha256", appSecret).update(rawBody).digest();
  return timingSafeEqual(Buffer.from(claimed, "hex"), expected);
}
