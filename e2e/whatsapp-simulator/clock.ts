type Appointment = { dueAt: number; run: () => void };

/** The simulator's time: real time plus what was skipped. Everything that waits, waits on this clock. */
export class Clock {
  private skippedMs = 0;
  private appointments: Appointment[] = [];
  private timer: NodeJS.Timeout | undefined;

  /** Milliseconds since 1970, simulated. */
  now() {
    return Date.now() + this.skippedMs;
  }

  /** Unix seconds as a string, the way webhooks write time. */
  seconds() {
    return String(Math.floor(this.now() / 1000));
  }

  get skipped() {
    return this.skippedMs;
  }

  get pending() {
    return this.appointments.length;
  }

  /** Runs something after a simulated delay; the returned function calls it off. */
  later(delayMs: number, run: () => void) {
    const appointment = { dueAt: this.now() + delayMs, run };
    this.appointments.push(appointment);
    this.wind();
    return () => this.remove(appointment);
  }

  /** Skips time forward; whatever falls due happens at once, in order. */
  advance(ms: number) {
    this.skippedMs += ms;
    this.runDue();
  }

  stop() {
    clearTimeout(this.timer);
    this.appointments = [];
  }

  private runDue() {
    const now = this.now();
    const due = this.appointments.filter((it) => it.dueAt <= now).sort((a, b) => a.dueAt - b.dueAt);
    this.appointments = this.appointments.filter((it) => it.dueAt > now);
    for (const appointment of due) appointment.run();
    this.wind();
  }

  private remove(appointment: Appointment) {
    this.appointments = this.appointments.filter((it) => it !== appointment);
    this.wind();
  }

  private wind() {
    clearTimeout(this.timer);
    if (this.appointments.length === 0) return;
    const next = this.appointments.reduce((soonest, { dueAt }) => Math.min(soonest, dueAt), Infinity);
    this.timer = setTimeout(() => this.runDue(), Math.max(0, next - this.now()));
  }
}
