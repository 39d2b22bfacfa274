import { createHmac } from "node:crypto";
import http from "node:http";
import https from "node:https";

export type Signature = "valid" | "none" | "wrong";
export type PostResult = { httpStatus: number | undefined; problem?: string };

const TIMEOUT_MS = 20_000;

// The plain client takes half of what fetch takes, and the simulator shares a machine with what it measures.
const agents = {
  "http:": new http.Agent({ keepAlive: true }),
  "https:": new https.Agent({ keepAlive: true }),
};

/** POSTs exactly these bytes with the platform's headers. Never throws: no answer is `httpStatus: undefined`. */
export async function postWebhook(
  url: string,
  body: Buffer,
  appSecret: string,
  signature: Signature = "valid",
): Promise<PostResult> {
  const headers = {
    "Content-Type": "application/json",
    "Content-Length": body.length,
    "User-Agent": "facebookexternalua",
    ...sign(body, appSecret, signature),
  };
  try {
    return { httpStatus: await post(new URL(url), headers, body) };
  } catch (error) {
    return { httpStatus: undefined, problem: String(error) };
  }
}

function post(url: URL, headers: http.OutgoingHttpHeaders, body: Buffer): Promise<number | undefined> {
  const isSecure = url.protocol === "https:";
  const agent = agents[isSecure ? "https:" : "http:"];
  const { request } = isSecure ? https : http;
  return new Promise((resolve, reject) => {
    const options = { method: "POST", agent, headers, signal: AbortSignal.timeout(TIMEOUT_MS) };
    const sent = request(url, options, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode));
      response.on("error", reject);
    });
    // A kept connection may be closed by the other side just as it is used again.
    sent.on("error", (error: NodeJS.ErrnoException) => {
      const isStale = sent.reusedSocket && error.code === "ECONNRESET";
      return isStale ? resolve(post(url, headers, body)) : reject(error);
    });
    sent.end(body);
  });
}

function sign(body: Buffer, appSecret: string, signature: Signature): Record<string, string> {
  if (signature === "none") return {};
  const key = signature === "valid" ? appSecret : `${appSecret}-wrong`;
  const digest = (algorithm: string) => createHmac(algorithm, key).update(body).digest("hex");
  return { "X-Hub-Signature": `sha1=${digest("sha1")}`, "X-Hub-Signature-256": `sha256=${digest("sha256")}` };
}
