import { createHmac } from "node:crypto";

export type Signature = "valid" | "none" | "wrong";
export type PostResult = { httpStatus: number | undefined; problem?: string };

const TIMEOUT_MS = 20_000;

/** POSTs exactly these bytes with the platform's headers. Never throws: no answer is `httpStatus: undefined`. */
export async function postWebhook(
  url: string,
  body: Buffer,
  appSecret: string,
  signature: Signature = "valid",
): Promise<PostResult> {
  try {
    const headers = {
      "Content-Type": "application/json",
      "User-Agent": "facebookexternalua",
      ...sign(body, appSecret, signature),
    };
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, {
      method: "POST",
      headers,
      body: new Uint8Array(body),
      redirect: "manual",
      signal,
    });
    await response.arrayBuffer();
    return { httpStatus: response.status };
  } catch (error) {
    return { httpStatus: undefined, problem: String((error as Error).cause ?? error) };
  }
}

function sign(body: Buffer, appSecret: string, signature: Signature): Record<string, string> {
  if (signature === "none") return {};
  const key = signature === "valid" ? appSecret : `${appSecret}-wrong`;
  const digest = (algorithm: string) => createHmac(algorithm, key).update(body).digest("hex");
  return { "X-Hub-Signature": `sha1=${digest("sha1")}`, "X-Hub-Signature-256": `sha256=${digest("sha256")}` };
}
