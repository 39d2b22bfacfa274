const EVERY_MS = 6_000;
const BURST = 45;
const KEPT_PAIRS = 10_000;

/** One message in 6 s from the office to one person; up to 45 at once, borrowed from the time to come ("Pair rate limits"). */
export class PairRate {
  /** Until when the past messages to a person have used up the time. */
  private usedUntil = new Map<string, number>();

  /** Counts a message; false when it is one too many. */
  take(personId: string, now: number): boolean {
    const until = Math.max(this.usedUntil.get(personId) ?? 0, now) + EVERY_MS;
    if (until - now > BURST * EVERY_MS) return false;
    this.usedUntil.set(personId, until);
    if (this.usedUntil.size > KEPT_PAIRS) this.forgetPast(now);
    return true;
  }

  private forgetPast(now: number) {
    for (const [person, until] of this.usedUntil) if (until <= now) this.usedUntil.delete(person);
  }
}
