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
  forwarded: z.union([z.boolean(), z.literal("frequently")]).default(false),
  /** The resident came by an advertisement: `true` for an example, or the webhook's own object. */
  referral: z.union([z.literal(true), z.record(z.string(), z.unknown())]).optional(),
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
  /** As if it had more than 100 MB: an error comes in its place. */
  isTooLarge: z.boolean().default(false),
};

const media = z.object({
  type: z.enum(["image", "document", "audio", "sticker", "video"]),
  ...file,
  ...common,
});
const contact = z.object({
  type: z.literal("contacts"),
  /** Without one the card has no `name`, as happens. */
  name: z.string().optional(),
  phone: z.string().optional(),
  /** By itself: `contact_request` when it answers a request for the number, else `other`. */
  origin: z.enum(["contact_request", "other"]).optional(),
  originOn: z.enum(["message", "contact"]).default("message"),
  ...common,
});
const target = { messageId: z.string(), ...common };
/** `coexistence`: the webhook of a number that is also in the app; `unsupported`: what other numbers get. */
const form = z.enum(["coexistence", "unsupported"]).default("unsupported");

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
    url: z.string().optional(),
    ...common,
  }),
  contact,
  /** No emoji takes the reaction back with the key missing, "" with it empty. */
  z.object({ type: z.literal("reaction"), emoji: z.string().optional(), ...target }),
  z.object({ type: z.literal("edit"), text: z.string().min(1), form, ...target }),
  z.object({ type: z.literal("revoke"), form, ...target }),
  z.object({ type: z.literal("request_welcome"), ...common }),
  z.object({
    type: z.literal("unsupported"),
    kind: z.string().default("poll_creation"),
    code: z.union([z.literal(131051), z.literal(131060)]).default(131051),
    ...common,
  }),
  z.object({ type: z.literal("raw"), message: z.looseObject({ type: z.string() }), ...common }),
]);

export type ResidentInput = z.output<typeof residentInput>;
export type MediaInput = z.output<typeof media>;
