let aheadMs = Number.NEGATIVE_INFINITY;
let last = 0;
let offsetMs = 0;

/** Takes the `serverTime` of an answer that has just come; gives how far this computer's clock is behind the server's. */
export function noteClockOffset(serverTime: string): number {
  offsetMs = Date.parse(serverTime) - Date.now();
  return offsetMs;
}

/** What was noted last, in ms; 0 before the first conversation has been opened. */
export const knownClockOffset = () => offsetMs;

/** Takes an answer's `serverTime`. The answer that came quickest is the truest; none makes this clock run ahead. */
export function hearServerTime(serverTime: string): void {
  aheadMs = Math.max(aheadMs, Date.parse(serverTime) - performance.now());
}

/**
 * The server's time in ms, each call later than the one before. An office PC's own clock may be wrong by hours and may
 * jump; this one counts on from what the server said.
 */
export function nextServerTime(): number {
  last = Math.max(last + 1, Math.floor(performance.now() + aheadMs));
  return last;
}
