import { z } from "zod";

/** How the platform behaves towards the office. Defaults are a good day; tests turn the knobs. */
export const deliveryKnobs = z.strictObject({
  /** Wait before every webhook. */
  delayMs: z.number().min(0).default(0),
  /** Extra copies of every webhook, sent at the same moment. */
  duplicate: z.int().min(0).max(50).default(0),
  /** Updates gathered into one POST; the real ceiling is 1,000. */
  batch: z.int().min(1).max(1000).default(1),
  /** No order kept, neither in a batch nor between the webhooks of one resident. */
  shuffle: z.boolean().default(false),
  /** POSTs under way at once. */
  concurrency: z.int().min(1).max(500).default(50),
  /** First wait after a refused webhook; doubles each time. */
  retryBaseMs: z.number().min(1).default(1000),
  /** The platform tries for 7 days; 25 doublings (capped at an hour) stand for that. */
  retryAttempts: z.int().min(0).default(25),
  /** From a send to its `delivered` or `read`; `sent` comes after a quarter of it. */
  statusDelayMs: z.number().min(0).default(160),
  /** The `sent` webhook arrives before the send itself is answered. */
  statusBeforeResponse: z.boolean().default(false),
  /** Report 131047 by webhook after a 200, as the platform does at times, instead of refusing. */
  windowErrorAsync: z.boolean().default(false),
  /** How long a new template waits for approval. */
  templateReviewMs: z.number().min(0).default(5000),
});

export type DeliveryKnobs = z.output<typeof deliveryKnobs>;
