import { createHmac } from "node:crypto";
import http from "node:http";
import https from "node:https";

export type Signature = "valid" | "none" | "wrong";
export type PostResult = { httpStatus: number | undefined; problem?: string };
export type PostOptions = {
  signature?: Signature;
  /** Real milliseconds; no answer by then is a refusal. */
  timeoutMs?: number;
  /** The body goes out in pieces over this long. */
  slowBodyMs?: number;
  /** The line breaks half-way through the body, or after it and before the answer is heard. */
  drop?: "halfway" | "unanswered";
};

const TIMEOUT_MS = 20_000;
const SLOW_PIECES = 10;

// The plain client takes half of what fetch takes, and the simulator shares a machine with what it measures.
const agents = {
  "http:": new http.Agent({ keepAlive: true }),
  "https:": new https.Agent({ keepAlive: true }),
};
const parsedUrls = new Map<string, URL>();

/** POSTs exactly these bytes with the platform's headers. Never throws: no answer is `httpStatus: undefined`. */
export async function postWebhook(
  url: string,
  body: Buffer,
  appSecret: string,
  options: PostOptions = {},
): Promise<PostResult> {
  const headers = {
    "Content-Type": "application/json",
    "Content-Length": body.length,
    "User-Agent": "facebookexternalua",
    ...sign(body, appSecret, options.signature ?? "valid"),
  };
  try {
    return { httpStatus: await post(parseOnce(url), headers, body, options) };
  } catch (error) {
    return { httpStatus: undefined, problem: String(error) };
  }
}

function parseOnce(url: string) {
  const parsed = parsedUrls.get(url) ?? new URL(url);
  parsedUrls.set(url, parsed);
  return parsed;
}

function post(
  url: URL,
  headers: http.OutgoingHttpHeaders,
  body: Buffer,
  options: PostOptions,
): Promise<number | undefined> {
  const isSecure = url.protocol === "https:";
  const agent = agents[isSecure ? "https:" : "http:"];
  const { request } = isSecure ? https : http;
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: "POST", agent, headers }, (response) => {
      if (options.drop) return sent.destroy(new Error("the line broke before the answer"));
      response.resume();
      response.on("end", () => resolve(response.statusCode));
      response.on("error", reject);
    });
    sent.setTimeout(options.timeoutMs ?? TIMEOUT_MS, () => sent.destroy(new Error("no answer in time")));
    // A kept connection may be closed by the other side just as it is used again.
    sent.on("error", (error: NodeJS.ErrnoException) => {
      const isStale = sent.reusedSocket && error.code === "ECONNRESET";
      return isStale ? resolve(post(url, headers, body, options)) : reject(error);
    });
    write(sent, body, options);
  });
}

function write(sent: http.ClientRequest, body: Buffer, { drop, slowBodyMs = 0 }: PostOptions) {
  if (drop === "halfway") {
    sent.write(body.subarray(0, body.length / 2), () =>
      sent.destroy(new Error("the line broke in the body")),
    );
  } else if (slowBodyMs > 0) void trickle(sent, body, slowBodyMs);
  else sent.end(body);
}

async function trickle(sent: http.ClientRequest, body: Buffer, slowBodyMs: number) {
  const size = Math.ceil(body.length / SLOW_PIECES);
  for (let start = 0; start < body.length && !sent.destroyed; start += size) {
    sent.write(body.subarray(start, start + size));
    await new Promise((resolve) => setTimeout(resolve, slowBodyMs / SLOW_PIECES));
  }
  sent.end();
}

function sign(body: Buffer, appSecret: string, signature: Signature): Record<string, string> {
  if (signature === "none") return {};
  const key = signature === "valid" ? appSecret : `${appSecret}-wrong`;
  const digest = (algorithm: string) => createHmac(algorithm, key).update(body).digest("hex");
  return { "X-Hub-Signature": `sha1=${digest("sha1")}`, "X-Hub-Signature-256": `sha256=${digest("sha256")}` };
}
