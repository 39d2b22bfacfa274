import type { ErrorCode } from "../errors";
import { tellSessionEnd } from "./session-end";

export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode | "offline",
    readonly details?: unknown,
  ) {
    super(code);
  }
}

/** `keepalive`: goes on although the page is being left. */
type Options = { signal?: AbortSignal; keepalive?: boolean };

async function call<Result>(
  method: string,
  path: string,
  body: unknown,
  options: Options = {},
): Promise<Result> {
  const response = await fetch(path, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
    ...options,
  }).catch((error: unknown) => {
    if (options.signal?.aborted) throw error;
    throw new ApiError("offline");
  });
  const value: unknown = await response.json().catch(() => null);
  if (response.ok) return value as Result;
  const failure = value as { code?: ErrorCode; details?: unknown } | null;
  if (failure?.code === "not_signed_in") tellSessionEnd();
  throw new ApiError(failure?.code ?? "unexpected", failure?.details);
}

/** JSON over our own routes. Throws ApiError: a server's code, or `offline` when nothing answered. */
export const api = {
  get: <Result>(path: string, options?: Options) => call<Result>("GET", path, undefined, options),
  post: <Result>(path: string, body: unknown = {}, options?: Options) =>
    call<Result>("POST", path, body, options),
  put: <Result>(path: string, body: unknown = {}, options?: Options) =>
    call<Result>("PUT", path, body, options),
  delete: <Result>(path: string, body: unknown = {}) => call<Result>("DELETE", path, body),
};
