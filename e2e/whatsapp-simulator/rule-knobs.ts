import { z } from "zod";

const usd = (price: number) => z.number().min(0).default(price);

/** The platform's rules, where a test may want them tighter, looser or off. Defaults are the published ones. */
export const ruleKnobs = {
  /** Every call is answered 401, code 190, while this is false. */
  tokenValid: z.boolean().default(true),
  /** Report 131047 by webhook after a 200, as the platform does at times, instead of refusing. */
  windowErrorAsync: z.boolean().default(false),
  /** Messages a second, in and out: 80, 1,000 after the automatic upgrade, 20 in coexistence; 0 is no limit. */
  throughputPerSecond: z.int().min(0).default(80),
  /** One message in 6 s to one person, 45 of them borrowed from the future (131056). */
  pairRate: z.boolean().default(true),
  /** Management calls an hour (80007). */
  managementPerHour: z.int().min(0).default(5000),
  /** A test number writes to five people at most (131030). */
  testNumber: z.boolean().default(false),
  /** How long a new or changed template waits for its review. */
  templateReviewMs: z.number().min(0).default(5000),
  /** What the review says: `content` looks at the words, the others are said whatever they are. */
  templateReview: z
    .enum([
      "content",
      "approve",
      "ABUSIVE_CONTENT",
      "INCORRECT_CATEGORY",
      "INVALID_FORMAT",
      "PROMOTIONAL",
      "SCAM",
      "TAG_CONTENT_MISMATCH",
    ])
    .default("content"),
  /** Templates are held at first: `released` lets them go, `dropped` pauses the template and fails them (132015). */
  templatePacing: z.enum(["none", "released", "dropped"]).default("none"),
  templateHoldMs: z
    .number()
    .min(0)
    .default(60 * 60 * 1000),
  templateLimit: z.int().min(1).default(6000),
  mediaUrlSeconds: z.number().min(1).default(300),
  /** Webhooks of files carry the download address, which not every number has yet. */
  mediaUrlInWebhook: z.boolean().default(true),
  uploadedMediaDays: z.number().min(0).default(30),
  receivedMediaDays: z.number().min(0).default(7),
  /** Free replies a month and number since October 2026. */
  freeServiceMessages: z.int().min(0).default(1000),
  /** Without one, what is above the free replies is answered 200 and not delivered. */
  paymentMethod: z.boolean().default(true),
  /** US dollars for one message to Indonesia; the rates in force are not public, these stand for them. */
  priceMarketing: usd(0.0411),
  priceUtility: usd(0.025),
  priceAuthentication: usd(0.025),
  priceService: usd(0.025),
};
