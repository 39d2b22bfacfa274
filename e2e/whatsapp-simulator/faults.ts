import { z } from "zod";

/** A failure to come: an error code (at once, or later by webhook), a slow answer, a broken line. */
export const faultInput = z.strictObject({
  code: z.int().optional(),
  /** The send is answered 200 and a `failed` status follows. */
  async: z.boolean().default(false),
  details: z.string().optional(),
  /** Answer after this long. */
  delayMs: z.number().min(0).default(0),
  /** Cut the connection before the message was taken, or after it. */
  hangUp: z.enum(["before", "after"]).optional(),
  /** How many sends it hits. */
  times: z.int().min(1).default(1),
  /** Only this resident: id, phone number or business-scoped user id. */
  to: z.string().optional(),
});

export type Fault = z.output<typeof faultInput>;

/** Faults waiting for the sends that they will hit. */
export class Faults {
  private waiting: Fault[] = [];

  add(fault: Fault) {
    this.waiting.push({ ...fault });
  }

  list() {
    return this.waiting;
  }

  clear() {
    this.waiting = [];
  }

  /** The fault that hits a send to someone with one of these names, used up once. */
  take(names: (string | undefined)[]): Fault | undefined {
    const hit = this.waiting.find(({ to }) => to === undefined || names.includes(to));
    if (!hit) return undefined;
    hit.times -= 1;
    if (hit.times === 0) this.waiting = this.waiting.filter((fault) => fault !== hit);
    return hit;
  }
}
