import { failureReason, isNeverSent } from "./network-failure";
import type { WhatsAppConfig } from "./whatsapp-config";
import { toNetworkError, toWhatsAppError } from "./whatsapp-error";

export const DEFAULT_TIMEOUT_MS = 15_000;
// Some of Meta's media hosts refuse a request without one.
const USER_AGENT = "Loket/1";

/** The configuration and the `fetch` that every call goes through. */
export type Connection = { config: WhatsAppConfig; fetch: typeof fetch };

/** `body` is decoded JSON, undefined when it was cut or is not JSON. */
export type GraphAnswer =
  | { kind: "answered"; httpStatus: number; body: unknown }
  | { kind: "unreachable"; reason: string }
  | { kind: "unconfirmed"; reason: string };

type GraphRequest = {
  method?: "GET" | "POST" | "DELETE";
  json?: unknown;
  form?: FormData;
  timeoutMs?: number;
};

/** One request to `{apiUrl}/{apiVersion}/{path}`, never repeated here. Does not throw. */
export async function callGraph(
  { config, fetch }: Connection,
  path: string,
  { method = "GET", json, form, timeoutMs = config.timeoutMs ?? DEFAULT_TIMEOUT_MS }: GraphRequest = {},
): Promise<GraphAnswer> {
  try {
    const response = await fetch(graphUrl(config, path), {
      method,
      headers: { ...authHeaders(config), ...(json !== undefined && { "Content-Type": "application/json" }) },
      body: json === undefined ? form : JSON.stringify(json),
      // A followed redirect would turn the POST into a GET and carry the token to another host.
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { kind: "answered", httpStatus: response.status, body: await readJson(response) };
  } catch (error) {
    const reason = failureReason(error);
    return isNeverSent(error) ? { kind: "unreachable", reason } : { kind: "unconfirmed", reason };
  }
}

/** The decoded body of a successful call that may be repeated safely; throws WhatsAppError otherwise. */
export async function requireAnswer(answer: Promise<GraphAnswer>): Promise<unknown> {
  const settled = await answer;
  if (settled.kind !== "answered") throw toNetworkError(settled.reason);
  if (settled.httpStatus < 200 || settled.httpStatus >= 300)
    throw toWhatsAppError(settled.body, settled.httpStatus);
  return settled.body;
}

export const authHeaders = ({ authHeader, authPrefix, accessToken }: WhatsAppConfig) => ({
  [authHeader]: `${authPrefix}${accessToken}`,
  "User-Agent": USER_AGENT,
});

function graphUrl({ apiUrl, apiVersion }: WhatsAppConfig, path: string) {
  return [apiUrl.replace(/\/+$/, ""), apiVersion, path].filter((part) => part !== "").join("/");
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
