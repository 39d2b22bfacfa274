import "server-only";
import { env } from "../env";
import { AppError } from "../errors";

const SAFE_METHODS = new Set(["GET", "HEAD"]);

/** A change must come from our own pages: the Origin header names this host or the public address. */
export function requireOwnOrigin(request: Request): void {
  if (SAFE_METHODS.has(request.method)) return;
  const origin = request.headers.get("origin");
  if (!origin) throw new AppError("origin_refused");
  const host = request.headers.get("host");
  const isOwn = hostOf(origin) === host || origin === new URL(env().APP_URL).origin;
  if (!isOwn) throw new AppError("origin_refused");
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
