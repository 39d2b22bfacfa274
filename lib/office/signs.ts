import { z } from "zod";

export const READ_SIGNS = ["opened", "answered", "never"] as const;

/** What a resident's phone shows of the office at work. Kept as one setting. */
export const signs = z.object({
  /** When the ticks turn blue: an officer has opened the conversation, has answered, or not at all. */
  read: z.enum(READ_SIGNS).default("answered"),
  /** "sedang mengetik…" while an officer writes; WhatsApp then turns the ticks blue as well. */
  typing: z.boolean().default(true),
});
export type Signs = z.output<typeof signs>;

export const SIGNS_KEY = "signs";
export const DEFAULT_SIGNS: Signs = signs.parse({});
