import { randomInt } from "node:crypto";

/** The GET verification: true when the address answers 200 with exactly the challenge. */
export async function isCallbackVerified(callbackUrl: string, verifyToken: string) {
  const challenge = String(randomInt(1_000_000_000, 2_000_000_000));
  const url = new URL(callbackUrl);
  url.searchParams.set("hub.mode", "subscribe");
  url.searchParams.set("hub.challenge", challenge);
  url.searchParams.set("hub.verify_token", verifyToken);
  try {
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(10_000) });
    return response.status === 200 && (await response.text()) === challenge;
  } catch {
    return false;
  }
}
