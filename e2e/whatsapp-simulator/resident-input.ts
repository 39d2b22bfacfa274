import { z } from "zod";
import { SAMPLES, type SampleName } from "./sample-files";

const common = {
  /** Instead of a fresh one; an id that was used before is a redelivery and adds no bubble. */
  wamid: z.string().optional(),
  /** Unix seconds; the clock's time when left out. */
  timestamp: z.coerce.number().optional(),
  /** The same webhook this many times at once. */
  times: z.int().min(1).max(100).default(1),
  /** The message that is quoted or whose button was tapped. */
  contextId: z.string().optional(),
  forwarded: z.boolean().default(false),
  /** Answer only after the office's first answer to the webhook. */
  wait: z.boolean().default(false),
};

const file = {
  fileName: z.string().optional(),
  mimeType: z.string().optional(),
  base64: z.string().optional(),
  sample: z.enum(Object.keys(SAMPLES) as [SampleName, ...SampleName[]]).optional(),
  caption: z.string().optional(),
  voice: z.boolean().optional(),
};

const media = z.object({
  type: z.enum(["image", "document", "audio", "sticker", "video"]),
  ...file,
  ...common,
});
const contact = z.object({ type: z.literal("contacts"), name: z.string(), phone: z.string(), ...common });

/** What a resident can send: `POST /_sim/residents/:id/messages`. */
export const residentInput = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), text: z.string().min(1), ...common }),
  z.object({
    type: z.literal("tap"),
    id: z.string(),
    title: z.string(),
    description: z.string().optional(),
    ...common,
    contextId: z.string(),
  }),
  media,
  z.object({
    type: z.literal("location"),
    latitude: z.number(),
    longitude: z.number(),
    name: z.string().optional(),
    address: z.string().optional(),
    ...common,
  }),
  contact,
  z.object({ type: z.literal("reaction"), messageId: z.string(), emoji: z.string(), ...common }),
  z.object({ type: z.literal("unsupported"), kind: z.string().default("poll_creation"), ...common }),
  z.object({ type: z.literal("raw"), message: z.looseObject({ type: z.string() }), ...common }),
]);

export type ResidentInput = z.output<typeof residentInput>;
export type MediaInput = z.output<typeof media>;
