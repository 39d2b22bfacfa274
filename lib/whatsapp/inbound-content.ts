import { z } from "zod";

/**
 * What a resident sent, as it is kept as JSON on a message row and drawn in the inbox. Every reader must be ready for
 * `unsupported` and `unknown`: WhatsApp adds kinds of messages without notice.
 */
const media = z.object({
  /** Good for 7 days at Meta. */
  id: z.string(),
  /** As the sender's phone claims. */
  mimeType: z.string().optional(),
  /** Base64, of the file's bytes. */
  sha256: z.string().optional(),
  caption: z.string().optional(),
  /** Good for five minutes. */
  url: z.string().optional(),
});

const sharedContact = z.object({
  name: z.string().optional(),
  phones: z.array(z.object({ phone: z.string().optional(), waId: z.string().optional() })),
  emails: z.array(z.string()),
  organization: z.string().optional(),
  vcard: z.string().optional(),
});

const orderItem = z.object({
  productId: z.string().optional(),
  quantity: z.number().optional(),
  price: z.number().optional(),
  currency: z.string().optional(),
});

const finalContent = [
  z.object({ kind: z.literal("text"), body: z.string() }),
  z.object({ kind: z.literal("image"), media }),
  z.object({ kind: z.literal("video"), media }),
  /** `voice`: recorded in the chat, not a sound file. */
  z.object({ kind: z.literal("audio"), media, voice: z.boolean() }),
  z.object({ kind: z.literal("document"), media, filename: z.string().optional() }),
  z.object({ kind: z.literal("sticker"), media }),
  z.object({
    kind: z.literal("location"),
    latitude: z.number(),
    longitude: z.number(),
    name: z.string().optional(),
    address: z.string().optional(),
    url: z.string().optional(),
  }),
  /** `origin` is `contact_request` for the answer to the button that asks for the sender's own number. */
  z.object({
    kind: z.literal("contacts"),
    contacts: z.array(sharedContact),
    origin: z.string().optional(),
  }),
  z.object({ kind: z.literal("button_reply"), id: z.string(), title: z.string() }),
  z.object({
    kind: z.literal("list_reply"),
    id: z.string(),
    title: z.string(),
    description: z.string().optional(),
  }),
  z.object({ kind: z.literal("template_button"), payload: z.string().optional(), text: z.string() }),
  /** `response` is what the last screen gave, undefined when `raw` is not JSON. */
  z.object({
    kind: z.literal("flow_reply"),
    name: z.string().optional(),
    response: z.unknown().optional(),
    raw: z.string(),
  }),
  /** `emoji` null: the reaction was taken back. */
  z.object({ kind: z.literal("reaction"), targetWamid: z.string(), emoji: z.string().nullable() }),
  z.object({
    kind: z.literal("order"),
    catalogId: z.string().optional(),
    text: z.string().optional(),
    items: z.array(orderItem),
  }),
  /** WhatsApp itself reports that the person's number, user id or device key has changed. */
  z.object({
    kind: z.literal("system"),
    change: z.enum(["number", "user_id", "identity"]),
    body: z.string().optional(),
    newPhone: z.string().optional(),
    newUserId: z.string().optional(),
    newParentUserId: z.string().optional(),
    previousUserId: z.string().optional(),
    previousParentUserId: z.string().optional(),
    identityHash: z.string().optional(),
  }),
  /** The chat was opened for the first time; nothing was said. */
  z.object({ kind: z.literal("welcome_request") }),
  z.object({ kind: z.literal("revoke"), targetWamid: z.string() }),
  /** WhatsApp could not pass it on; `type` is what it was (`edit`, `poll_creation`, …) where WhatsApp says so. */
  z.object({
    kind: z.literal("unsupported"),
    type: z.string().optional(),
    code: z.number().optional(),
    details: z.string().optional(),
  }),
  /** A kind that Loket does not know, or a known one whose body cannot be read; `raw` is Meta's message. */
  /** Somebody wrote what could not be stored: a replay of the webhook puts the message in its place. */
  z.object({ kind: z.literal("not_stored"), type: z.string() }),
  z.object({ kind: z.literal("unknown"), type: z.string(), raw: z.unknown().optional() }),
] as const;

export const finalInboundContent = z.discriminatedUnion("kind", finalContent);
/** Everything but a correction of an earlier message. */
export type FinalInboundContent = z.output<typeof finalInboundContent>;

export const inboundContent = z.discriminatedUnion("kind", [
  ...finalContent,
  z.object({ kind: z.literal("edit"), targetWamid: z.string(), content: finalInboundContent }),
]);
export type InboundContent = z.output<typeof inboundContent>;
