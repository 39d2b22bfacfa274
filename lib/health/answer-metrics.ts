import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "../env";
import { logError } from "../log";
import { gauge, type Metric, toPrometheusText } from "./metric";
import { officeMetrics } from "./office-metrics";
import { processMetrics } from "./process-metrics";
import { remembered } from "./remembered";

const CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";
/** Several watchers, or an impatient one, cost no more than this. */
const OFFICE_FOR_MS = 5_000;
const officeNow = remembered(OFFICE_FOR_MS, officeMetrics);

/**
 * Prometheus' door: counts only, and only for who knows METRICS_TOKEN. 404 while none is set. When the database does
 * not answer, `loket_database_up` is 0 and the rest of the office's numbers are missing.
 */
export async function answerMetrics(request: Request, token = env().METRICS_TOKEN): Promise<Response> {
  if (!token) return new Response(null, { status: 404 });
  if (!isSame(request.headers.get("authorization") ?? "", `Bearer ${token}`)) {
    return new Response(null, { status: 401, headers: { "WWW-Authenticate": "Bearer" } });
  }
  const text = toPrometheusText([...(await office()), ...processMetrics()]);
  return new Response(text, { headers: { "Content-Type": CONTENT_TYPE, "Cache-Control": "no-store" } });
}

/** Hashes are of one length, so the comparison tells nothing of the token. */
const isSame = (one: string, other: string) => timingSafeEqual(digest(one), digest(other));
const digest = (text: string) => createHash("sha256").update(text).digest();

async function office(): Promise<Metric[]> {
  const up = (value: number) => gauge("loket_database_up", "Whether the database answers", value);
  try {
    return [up(1), ...(await officeNow())];
  } catch (error) {
    logError("metrics_failed", error);
    return [up(0)];
  }
}
