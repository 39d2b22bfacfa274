/** A ceiling on how much may happen in a second or an hour: a bucket that fills again as time passes. */
export class RateWindow {
  private left: number | undefined;
  private filledAt = 0;

  constructor(private readonly lengthMs: number) {}

  /** Counts one; false when it is one too many. A ceiling of 0 is none. */
  take(ceiling: number, now: number): boolean {
    if (ceiling === 0) return true;
    this.fill(ceiling, now);
    if ((this.left ?? 0) < 1) return false;
    this.left = (this.left ?? 0) - 1;
    return true;
  }

  /** Counts one that cannot be refused: what comes in counts, too. */
  use(ceiling: number, now: number) {
    if (!this.take(ceiling, now)) this.left = 0;
  }

  private fill(ceiling: number, now: number) {
    const passed = Math.max(0, now - this.filledAt);
    this.left = Math.min(ceiling, (this.left ?? ceiling) + (passed * ceiling) / this.lengthMs);
    this.filledAt = now;
  }
}
