import { DueQueue } from "./due-queue";

const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The simulator's time: real time plus what was skipped, at its own speed. Everything that waits, waits on it. */
export class Clock {
  private anchorReal = Date.now();
  private anchorSimulated = this.anchorReal;
  private pace = 1;
  private queue = new DueQueue();
  private timer: NodeJS.Timeout | undefined;
  private timerDueAt = Infinity;

  /** Milliseconds since 1970, simulated. */
  now() {
    return Math.floor(this.anchorSimulated + (Date.now() - this.anchorReal) * this.pace);
  }

  /** Unix seconds as a string, the way webhooks write time. */
  seconds() {
    return String(Math.floor(this.now() / 1000));
  }

  /** How far it is ahead of real time, in milliseconds. */
  get skipped() {
    return this.now() - Date.now();
  }

  get speed() {
    return this.pace;
  }

  /** Runs something after a simulated delay; the returned function calls it off. */
  later(delayMs: number, run: () => void) {
    const appointment = { dueAt: this.now() + delayMs, run, isOff: false };
    this.queue.push(appointment);
    if (appointment.dueAt < this.timerDueAt) this.wind();
    return () => {
      appointment.isOff = true;
    };
  }

  /** Skips time forward; whatever falls due happens at once, in order. */
  advance(ms: number) {
    this.anchorSimulated += ms;
    this.runDue();
  }

  /** From now on a second lasts 1/speed seconds: a week of retries passes in minutes. */
  setSpeed(speed: number) {
    this.anchorSimulated = this.now();
    this.anchorReal = Date.now();
    this.pace = speed;
    this.wind();
  }

  /** Real time again. What waits keeps the rest of its wait; what was said keeps its time. */
  backToReal() {
    this.queue.moveForward(this.skipped);
    this.anchorReal = Date.now();
    this.anchorSimulated = this.anchorReal;
    this.pace = 1;
    this.wind();
  }

  stop() {
    clearTimeout(this.timer);
    this.timerDueAt = Infinity;
    this.queue.clear();
  }

  private runDue() {
    const now = this.now();
    for (let next = this.queue.peek(); next && next.dueAt <= now; next = this.queue.peek()) {
      this.queue.pop()?.run();
    }
    this.wind();
  }

  private wind() {
    clearTimeout(this.timer);
    this.timerDueAt = this.queue.peek()?.dueAt ?? Infinity;
    if (this.timerDueAt === Infinity) return;
    const waitMs = Math.max(0, (this.timerDueAt - this.now()) / this.pace);
    this.timer = setTimeout(() => this.runDue(), Math.min(waitMs, LONGEST_TIMER_MS));
  }
}
