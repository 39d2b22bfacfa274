import { batchPayload, type Update } from "./batch-payload";
import type { Clock } from "./clock";
import type { DeliveryKnobs } from "./delivery-knobs";
import { encodeJson } from "./encode-json";
import { type PostResult, postWebhook } from "./post-webhook";

type Target = { url: () => string | undefined; appSecret: string; businessAccountId: string };
type Waiting = { update: Update; tried: (accepted: boolean) => void };
export type Delivery = PostResult & { at: number; attempt: number; bytes: number; payload: unknown };

const BATCH_WAIT_MS = 40;
const LONGEST_RETRY_MS = 60 * 60 * 1000;
const KEPT_DELIVERIES = 500;

/**
 * Delivers updates to the office: at least once, in the order of each resident unless shuffled,
 * repeated with growing delay until the answer is 200.
 */
export class WebhookSender {
  readonly deliveries: Delivery[] = [];
  private chains = new Map<string, Promise<unknown>>();
  private batch: Waiting[] = [];
  private unaccepted = 0;
  private underWay = 0;
  private queue: (() => void)[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly knobs: () => DeliveryKnobs,
    private readonly target: Target,
  ) {}

  /** Updates that the office has not accepted yet. */
  get pending() {
    return this.unaccepted;
  }

  /** Resolves after the first attempt, with whether the office accepted it. */
  deliver(update: Update): Promise<boolean> {
    if (!this.target.url()) return Promise.resolve(false);
    this.unaccepted += 1;
    return new Promise((tried) => this.enqueue({ update, tried }));
  }

  private enqueue(waiting: Waiting) {
    const { batch, shuffle } = this.knobs();
    if (batch > 1) return this.gather(waiting, batch);
    const key = shuffle ? `${Math.random()}` : waiting.update.key;
    const turn = (this.chains.get(key) ?? Promise.resolve()).then(() => this.post([waiting]));
    this.chains.set(key, turn);
    void turn.then(() => this.chains.get(key) === turn && this.chains.delete(key));
  }

  private gather(waiting: Waiting, size: number) {
    this.batch.push(waiting);
    if (this.batch.length === 1) this.clock.later(BATCH_WAIT_MS, () => this.flush());
    if (this.batch.length >= size) this.flush();
  }

  private flush() {
    const full = this.batch;
    this.batch = [];
    if (this.knobs().shuffle) full.sort(() => Math.random() - 0.5);
    if (full.length > 0) void this.post(full);
  }

  private async post(waiting: Waiting[]) {
    const { delayMs } = this.knobs();
    if (delayMs > 0) await new Promise<void>((resolve) => this.clock.later(delayMs, resolve));
    const payload = batchPayload(
      this.target.businessAccountId,
      waiting.map(({ update }) => update),
    );
    const accepted = await this.attempt(payload, waiting.length, 0);
    for (const { tried } of waiting) tried(accepted);
  }

  private async attempt(payload: unknown, updates: number, attempt: number): Promise<boolean> {
    const body = encodeJson(payload);
    const copies = 1 + this.knobs().duplicate;
    const results = await Promise.all(
      Array.from({ length: copies }, () => this.once(payload, body, attempt)),
    );
    const accepted = results.some(({ httpStatus }) => httpStatus === 200);
    if (accepted || attempt >= this.knobs().retryAttempts) this.unaccepted -= updates;
    else this.retry(payload, updates, attempt);
    return accepted;
  }

  private retry(payload: unknown, updates: number, attempt: number) {
    const delayMs = Math.min(this.knobs().retryBaseMs * 2 ** attempt, LONGEST_RETRY_MS);
    this.clock.later(delayMs, () => void this.attempt(payload, updates, attempt + 1));
  }

  private async once(payload: unknown, body: Buffer, attempt: number) {
    await this.enter();
    const url = this.target.url();
    const result = url ? await postWebhook(url, body, this.target.appSecret) : { httpStatus: undefined };
    this.leave();
    this.deliveries.push({ ...result, at: this.clock.now(), attempt, bytes: body.length, payload });
    if (this.deliveries.length > KEPT_DELIVERIES) this.deliveries.shift();
    return result;
  }

  private async enter() {
    if (this.underWay >= this.knobs().concurrency) await new Promise<void>((go) => this.queue.push(go));
    this.underWay += 1;
  }

  private leave() {
    this.underWay -= 1;
    this.queue.shift()?.();
  }
}
