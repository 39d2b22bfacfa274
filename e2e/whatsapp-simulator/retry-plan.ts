import type { DeliveryKnobs } from "./delivery-knobs";

const HOUR_MS = 60 * 60 * 1000;

type Refused = { attempt: number; waitedMs: number };

/** When a refused webhook comes again: waits that double up to a ceiling, for seven days (or 36 h). Undefined: given up. */
export function nextRetryMs(knobs: DeliveryKnobs, { attempt, waitedMs }: Refused): number | undefined {
  const { retryBaseMs, retryLongestMs, retryForHours, retryAttempts } = knobs;
  const delayMs = Math.min(retryBaseMs * 2 ** Math.min(attempt, 40), retryLongestMs);
  const isGivenUp = attempt >= retryAttempts || waitedMs + delayMs > retryForHours * HOUR_MS;
  return isGivenUp ? undefined : delayMs;
}
