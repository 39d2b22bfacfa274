import { z } from "zod";
import { ruleKnobs } from "./rule-knobs";

const share = z.number().min(0).max(1).default(0);

/** How the platform behaves towards the office. Defaults are a good day; tests turn the knobs. */
export const deliveryKnobs = z.strictObject({
  /** Wait before every webhook, and as much again at most, by chance. */
  delayMs: z.number().min(0).default(0),
  delayJitterMs: z.number().min(0).default(0),
  /** Extra copies of every webhook. */
  duplicate: z.int().min(0).max(50).default(0),
  /** The share of webhooks that come once more. */
  duplicateShare: share,
  /** When the copies come; 0 is the same moment. */
  duplicateAfterMs: z.number().min(0).default(0),
  /** Updates gathered into one POST; the real ceiling is 1,000, and 3 MB. */
  batch: z.int().min(1).max(1000).default(1),
  /** How long a batch waits to be full. */
  batchWaitMs: z.number().min(0).default(40),
  /** No order kept, neither in a batch nor between the webhooks of one resident. */
  shuffle: z.boolean().default(false),
  /** POSTs under way at once. */
  concurrency: z.int().min(1).max(500).default(50),
  /** First wait after a refused webhook; doubles each time, up to the longest. */
  retryBaseMs: z.number().min(1).default(1000),
  retryLongestMs: z
    .number()
    .min(1)
    .default(60 * 60 * 1000),
  /** How long a refused webhook is repeated: 168 h (two pages of the reference), 36 h (an older page). */
  retryForHours: z.number().min(0).default(168),
  retryAttempts: z.int().min(0).default(1000),
  /** How long the office may take for its 200 (real milliseconds). */
  answerTimeoutMs: z.number().min(1).default(20_000),
  /** The body arrives in pieces over this long (real milliseconds). */
  slowBodyMs: z.number().min(0).default(0),
  /** The share of POSTs whose line breaks: half-way through the body, or before the answer is heard. */
  dropShare: share,
  dropWhen: z.enum(["halfway", "unanswered"]).default("halfway"),
  /** From a send to its `delivered` or `read`; `sent` comes after a quarter of it. */
  statusDelayMs: z.number().min(0).default(160),
  /** The `sent` webhook arrives before the send itself is answered. */
  statusBeforeResponse: z.boolean().default(false),
  /** `delivered` never comes, only `read`, as when the chat is open. */
  skipDelivered: z.boolean().default(false),
  /** `sent` comes after `delivered`. */
  sentLast: z.boolean().default(false),
  ...ruleKnobs,
});

export type DeliveryKnobs = z.output<typeof deliveryKnobs>;

/** Some of the knobs. Defaults would turn every other one back, so they are left out. */
export const changedKnobs = z.strictObject(
  Object.fromEntries(
    Object.entries(deliveryKnobs.shape).map(([name, knob]) => [name, knob.unwrap().optional()]),
  ),
);
