export type Appointment = { dueAt: number; run: () => void; isOff?: boolean };

/** Appointments, the soonest first: a binary heap, since a busy office has thousands. */
export class DueQueue {
  private heap: Appointment[] = [];

  peek(): Appointment | undefined {
    while (this.heap[0]?.isOff) this.pop();
    return this.heap[0];
  }

  push(appointment: Appointment) {
    this.heap.push(appointment);
    let at = this.heap.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.at(parent).dueAt <= this.at(at).dueAt) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  pop(): Appointment | undefined {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (!first || !last || this.heap.length === 0) return first;
    this.heap[0] = last;
    this.sink(0);
    return first;
  }

  /** Everything falls due this much earlier. */
  moveForward(ms: number) {
    for (const appointment of this.heap) appointment.dueAt -= ms;
  }

  clear() {
    this.heap = [];
  }

  private sink(start: number) {
    let at = start;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= this.heap.length) return;
      const right = left + 1;
      const hasRight = right < this.heap.length;
      const child = hasRight && this.at(right).dueAt < this.at(left).dueAt ? right : left;
      if (this.at(at).dueAt <= this.at(child).dueAt) return;
      this.swap(at, child);
      at = child;
    }
  }

  private at(index: number) {
    return this.heap[index] as Appointment;
  }

  private swap(a: number, b: number) {
    [this.heap[a], this.heap[b]] = [this.at(b), this.at(a)];
  }
}
