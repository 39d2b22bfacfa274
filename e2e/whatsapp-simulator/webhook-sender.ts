import { batchPayload, type Update } from "./batch-payload";
import type { Clock } from "./clock";
import type { DeliveryKnobs } from "./delivery-knobs";
import { encodeJson } from "./encode-json";
import { Gate } from "./gate";
import { type PostResult, postWebhook } from "./post-webhook";
import { RetryQueue } from "./retry-queue";

type Target = { url: (field: string) => string | undefined; appSecret: string; businessAccountId: string };
type Waiting = { update: Update; tried: (accepted: boolean) => void };
type Post = {
  /** Any field of the updates in it: all of them go to one address. */
  field: string;
  payload: unknown;
  body: Buffer;
  updates: number;
  attempt: number;
  since: number;
};
export type Delivery = PostResult & { at: number; attempt: number; bytes: number; payload: unknown };

const LARGEST_BODY_BYTES = 3 * 1024 * 1024;
const KEPT_DELIVERIES = 500;

/**
 * Delivers updates to the office: at least once, in the order of each resident unless shuffled,
 * repeated with growing delay until the answer is 200 or the platform gives up.
 */
export class WebhookSender {
  readonly deliveries: Delivery[] = [];
  readonly retries: RetryQueue;
  /** Updates that the platform gave up. */
  lost = 0;
  private chains = new Map<string, Promise<unknown>>();
  private batch: Waiting[] = [];
  private unaccepted = 0;
  private gate: Gate;

  constructor(
    private readonly clock: Clock,
    private readonly knobs: () => DeliveryKnobs,
    private readonly target: Target,
  ) {
    this.gate = new Gate(() => knobs().concurrency);
    this.retries = new RetryQueue(clock);
  }

  /** Updates that the office has not accepted yet. */
  get pending() {
    return this.unaccepted;
  }

  /** Resolves after the first attempt, with whether the office accepted it. */
  deliver(update: Update): Promise<boolean> {
    if (!this.target.url(update.field)) return Promise.resolve(false);
    this.unaccepted += 1;
    return new Promise((tried) => this.enqueue({ update, tried }));
  }

  /** What waits for its retry is forgotten, as if seven days had passed. */
  giveUp() {
    for (const { updates } of this.retries.clear()) this.settled(updates, false);
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
    if (this.batch.length === 1) this.clock.later(this.knobs().batchWaitMs, () => this.flush());
    if (this.batch.length >= size) this.flush();
  }

  private flush() {
    const full = this.batch;
    this.batch = [];
    if (this.knobs().shuffle) full.sort(() => Math.random() - 0.5);
    for (const waiting of this.byAddress(full)) void this.post(waiting);
  }

  private byAddress(all: Waiting[]): Waiting[][] {
    const groups = new Map<string | undefined, Waiting[]>();
    for (const waiting of all) {
      const url = this.target.url(waiting.update.field);
      const group = groups.get(url) ?? [];
      group.push(waiting);
      groups.set(url, group);
    }
    return [...groups.values()];
  }

  private async post(waiting: Waiting[]): Promise<void> {
    const { delayMs, delayJitterMs } = this.knobs();
    const waitMs = delayMs + Math.random() * delayJitterMs;
    if (waitMs > 0) await new Promise<void>((resolve) => this.clock.later(waitMs, resolve));
    await this.postAtOnce(waiting);
  }

  private async postAtOnce(waiting: Waiting[]): Promise<void> {
    const since = this.clock.now();
    const payload = batchPayload(
      this.target.businessAccountId,
      waiting.map(({ update }) => update),
      Math.floor(since / 1000),
    );
    const body = encodeJson(payload);
    if (body.length > LARGEST_BODY_BYTES && waiting.length > 1) {
      const half = Math.ceil(waiting.length / 2);
      await Promise.all([this.postAtOnce(waiting.slice(0, half)), this.postAtOnce(waiting.slice(half))]);
      return;
    }
    const field = waiting[0]?.update.field ?? "messages";
    const accepted = await this.attempt({ field, payload, body, updates: waiting.length, attempt: 0, since });
    for (const { tried } of waiting) tried(accepted);
  }

  private async attempt(post: Post): Promise<boolean> {
    const results = await Promise.all(this.copies(post));
    const accepted = results.some(({ httpStatus }) => httpStatus === 200);
    if (accepted) this.settled(post.updates, true);
    else this.retry(post, results[0]);
    return accepted;
  }

  /** The POST itself and its copies; those that come later are waited for by nobody but `settle`. */
  private copies(post: Post) {
    const { duplicate, duplicateShare, duplicateAfterMs } = this.knobs();
    const extra = duplicate + (Math.random() < duplicateShare ? 1 : 0);
    const first = this.once(post);
    if (duplicateAfterMs === 0) return [first, ...Array.from({ length: extra }, () => this.once(post))];
    for (let copy = 1; copy <= extra; copy++) {
      this.unaccepted += 1;
      this.clock.later(copy * duplicateAfterMs, () => void this.once(post).then(() => this.settled(1, true)));
    }
    return [first];
  }

  private retry(post: Post, last: PostResult | undefined) {
    const isWaiting = this.retries.add({
      knobs: this.knobs(),
      last,
      updates: post.updates,
      attempt: post.attempt,
      since: post.since,
      bytes: post.body.length,
      run: () => void this.attempt({ ...post, attempt: post.attempt + 1 }),
    });
    if (!isWaiting) this.settled(post.updates, false);
  }

  private settled(updates: number, isAccepted: boolean) {
    this.unaccepted -= updates;
    if (!isAccepted) this.lost += updates;
  }

  private async once({ field, payload, body, attempt }: Post): Promise<PostResult> {
    await this.gate.enter();
    const url = this.target.url(field);
    const { answerTimeoutMs: timeoutMs, slowBodyMs, dropShare, dropWhen } = this.knobs();
    const drop = Math.random() < dropShare ? dropWhen : undefined;
    const options = { timeoutMs, slowBodyMs, drop };
    const result: PostResult = url
      ? await postWebhook(url, body, this.target.appSecret, options)
      : { httpStatus: undefined };
    this.gate.leave();
    this.deliveries.push({ ...result, at: this.clock.now(), attempt, bytes: body.length, payload });
    if (this.deliveries.length > KEPT_DELIVERIES) this.deliveries.shift();
    return result;
  }
}
