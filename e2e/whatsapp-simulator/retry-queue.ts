import type { Clock } from "./clock";
import type { DeliveryKnobs } from "./delivery-knobs";
import type { PostResult } from "./post-webhook";
import { nextRetryMs } from "./retry-plan";

type Refused = {
  knobs: DeliveryKnobs;
  last: PostResult | undefined;
  updates: number;
  attempt: number;
  /** When it was first tried, simulated. */
  since: number;
  bytes: number;
  run: () => void;
};
type WaitingRetry = Omit<Refused, "knobs"> & { id: number; nextAt: number; callOff: () => void };

/** Webhooks that the office refused, each with the time of its next attempt. */
export class RetryQueue {
  private waiting = new Map<number, WaitingRetry>();
  private serial = 0;

  constructor(private readonly clock: Clock) {}

  /** False when the platform gives up. */
  add({ knobs, ...refused }: Refused): boolean {
    const { attempt, since } = refused;
    const now = this.clock.now();
    const delayMs = nextRetryMs(knobs, { attempt, waitedMs: now - since });
    if (delayMs === undefined) return false;
    const id = ++this.serial;
    const callOff = this.clock.later(delayMs, () => this.run(id));
    this.waiting.set(id, { ...refused, id, nextAt: now + delayMs, callOff });
    return true;
  }

  /** Without payloads: those are personal. */
  list() {
    return [...this.waiting.values()].map(({ id, updates, attempt, since, bytes, nextAt, last }) => {
      const { httpStatus, problem } = last ?? {};
      return { id, updates, attempts: attempt + 1, since, bytes, nextAt, httpStatus, problem };
    });
  }

  /** All of them now, whatever the schedule says. */
  runAll() {
    for (const { id, callOff } of [...this.waiting.values()]) {
      callOff();
      this.run(id);
    }
  }

  /** Forgets them all and gives them back. */
  clear() {
    const all = [...this.waiting.values()];
    for (const { callOff } of all) callOff();
    this.waiting.clear();
    return all;
  }

  private run(id: number) {
    const retry = this.waiting.get(id);
    this.waiting.delete(id);
    retry?.run();
  }
}
