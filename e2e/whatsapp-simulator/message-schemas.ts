import { z } from "zod";
import { interactiveSchema } from "./interactive-schema";
import { characters, GRAPH_PARAMETER, limited, webLink } from "./schema-limits";

const media = (extra: z.ZodRawShape = {}) =>
  z
    .strictObject({ id: z.string().min(1).optional(), link: webLink.optional(), ...extra })
    .refine(({ id, link }) => Boolean(id) !== Boolean(link), {
      message: "Param must have exactly one of {id, link}.",
      params: GRAPH_PARAMETER,
    });

const caption = { caption: limited("Caption", 1024).optional() };
const degrees = (most: number) =>
  z.coerce.number().refine((value) => Math.abs(value) <= most, { message: `must be within ±${most}` });

const text = z.strictObject({
  body: z
    .string()
    .min(1, { message: "Text body must not be empty" })
    .refine((body) => characters(body) <= 4096, {
      message: "Param text['body'] must be at most 4096 characters long.",
      params: GRAPH_PARAMETER,
    }),
  preview_url: z.boolean().optional(),
});

const contact = z.looseObject({
  name: z.looseObject({ formatted_name: z.string().min(1) }).refine((name) => Object.keys(name).length > 1, {
    message: "name needs formatted_name and at least one other part",
  }),
});

const template = z.strictObject({
  name: z.string().min(1),
  language: z.strictObject({ code: z.string().min(2), policy: z.literal("deterministic").optional() }),
  namespace: z.string().optional(),
  components: z
    .array(
      z.strictObject({
        type: z.enum(["header", "body", "button"]),
        sub_type: z.string().optional(),
        index: z.union([z.string(), z.number()]).optional(),
        parameters: z.array(z.looseObject({ type: z.string() })).optional(),
      }),
    )
    .optional(),
});

/** What each `type` must hold: "Messages" reference, limits of November 2026. */
export const MESSAGE_SCHEMAS = {
  text,
  image: media(caption),
  video: media(caption),
  audio: media({ voice: z.boolean().optional() }),
  document: media({ ...caption, filename: z.string().max(240).optional() }),
  sticker: media(),
  location: z.strictObject({
    latitude: degrees(90),
    longitude: degrees(180),
    name: z.string().optional(),
    address: z.string().optional(),
  }),
  contacts: z.array(contact).min(1),
  reaction: z.strictObject({ message_id: z.string().startsWith("wamid."), emoji: z.string().max(16) }),
  interactive: interactiveSchema,
  template,
} as const;

export type MessageType = keyof typeof MESSAGE_SCHEMAS;
export type TemplateMessage = z.output<typeof template>;
