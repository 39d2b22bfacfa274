import { z } from "zod";

/**
 * What Loket sends, as it is kept on a message row and drawn in the inbox and on the simulated phone.
 * `to-cloud-api.ts` turns it into Meta's JSON. Limits: Cloud API, "Messages" reference, November 2026.
 */
export const OUTBOUND_LIMITS = {
  text: 4096,
  interactiveBody: 1024,
  header: 60,
  footer: 60,
  caption: 1024,
  buttons: 3,
  buttonTitle: 20,
  buttonId: 256,
  listRows: 10,
  listButton: 20,
  rowTitle: 24,
  rowDescription: 72,
  rowId: 200,
  sectionTitle: 24,
  urlButton: 20,
} as const;

/** Length in code points: a plain emoji is one, not two. A joined emoji (a family, a flag) counts each of its parts. */
export const countCharacters = (text: string) => [...text].length;

const limited = (max: number) =>
  z
    .string()
    .min(1)
    .refine((text) => countCharacters(text) <= max, { message: `longer than ${max} characters` });

const unique = <Item>(key: (item: Item) => string) =>
  [(items: Item[]) => new Set(items.map(key)).size === items.length, { message: "must be unique" }] as const;

const button = z.object({
  id: limited(OUTBOUND_LIMITS.buttonId),
  title: limited(OUTBOUND_LIMITS.buttonTitle),
});
const row = z.object({
  id: limited(OUTBOUND_LIMITS.rowId),
  title: limited(OUTBOUND_LIMITS.rowTitle),
  description: limited(OUTBOUND_LIMITS.rowDescription).optional(),
});
const interactive = {
  body: limited(OUTBOUND_LIMITS.interactiveBody),
  header: limited(OUTBOUND_LIMITS.header).optional(),
  footer: limited(OUTBOUND_LIMITS.footer).optional(),
};
const media = { mediaId: z.string().min(1), caption: limited(OUTBOUND_LIMITS.caption).optional() };

export const outboundContent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), body: limited(OUTBOUND_LIMITS.text) }),
  z.object({
    type: z.literal("buttons"),
    ...interactive,
    buttons: z
      .array(button)
      .min(1)
      .max(OUTBOUND_LIMITS.buttons)
      .refine(...unique<{ id: string }>((item) => item.id))
      .refine(...unique<{ title: string }>((item) => item.title)),
  }),
  z.object({
    type: z.literal("list"),
    ...interactive,
    button: limited(OUTBOUND_LIMITS.listButton),
    rows: z
      .array(row)
      .min(1)
      .max(OUTBOUND_LIMITS.listRows)
      .refine(...unique<{ id: string }>((item) => item.id)),
  }),
  z.object({
    type: z.literal("cta_url"),
    ...interactive,
    text: limited(OUTBOUND_LIMITS.urlButton),
    url: z.url({ protocol: /^https?$/ }),
  }),
  z.object({ type: z.literal("location_request"), body: limited(OUTBOUND_LIMITS.interactiveBody) }),
  z.object({ type: z.literal("image"), ...media }),
  z.object({
    type: z.literal("audio"),
    mediaId: z.string().min(1),
    /** Shown as a voice note; the file must be Ogg with Opus. */
    voice: z.boolean().optional(),
  }),
  z.object({ type: z.literal("document"), ...media, filename: z.string().max(240).optional() }),
  z.object({
    type: z.literal("template"),
    name: z.string().min(1),
    language: z.string().min(2),
    components: z.array(z.looseObject({ type: z.string() })),
    /** The text as the resident reads it, for the inbox. */
    preview: z.string(),
  }),
]);

export type OutboundContent = z.output<typeof outboundContent>;
