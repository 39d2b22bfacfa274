import { z } from "zod";

/** A failure to come: an error code (at once, or later by webhook), a slow answer, a broken line. */
export const faultInput = z.strictObject({
  code: z.int().optional(),
  /** The send is answered 200 and a `failed` status follows. */
  async: z.boolean().default(false),
  details: z.string().optional(),
  /** This HTTP status with a page of HTML, as from a load balancer. */
  bareStatus: z.int().min(400).max(599).optional(),
  /** Answer after this long. */
  delayMs: z.number().min(0).default(0),
  /** Cut the connection before the call was taken, or after it. */
  hangUp: z.enum(["before", "after"]).optional(),
  /** How many calls it hits. */
  times: z.int().min(1).default(1),
  /** Only this resident: id, phone number or business-scoped user id. */
  to: z.string().optional(),
  /** Calls whose path contains this, e.g. `media` or `message_templates`; without it, sends of messages. */
  path: z.string().min(1).optional(),
});

export type Fault = z.output<typeof faultInput>;

/** Faults waiting for the calls that they will hit. */
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
    if (this.waiting.length === 0) return undefined;
    return this.use(
      this.waiting.find(({ to, path }) => path === undefined && (to === undefined || names.includes(to))),
    );
  }

  /** The fault that hits a call of this address, used up once. */
  takeByPath(address: string): Fault | undefined {
    if (this.waiting.length === 0) return undefined;
    return this.use(this.waiting.find(({ path }) => path !== undefined && address.includes(path)));
  }

  private use(hit: Fault | undefined) {
    if (!hit) return undefined;
    hit.times -= 1;
    if (hit.times === 0) this.waiting = this.waiting.filter((fault) => fault !== hit);
    return hit;
  }
}
