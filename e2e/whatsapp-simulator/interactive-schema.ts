import { z } from "zod";
import { distinct, limited, webLink } from "./schema-limits";

const bodyOf = (max: number) => z.strictObject({ text: limited("Body text", max) });
const footer = z.strictObject({ text: limited("Footer text", 60) }).optional();
const textHeader = z.strictObject({ type: z.literal("text"), text: limited("Header text", 60) });
const headerMedia = z
  .strictObject({ id: z.string().optional(), link: webLink.optional(), filename: z.string().optional() })
  .refine(({ id, link }) => Boolean(id) !== Boolean(link), {
    message: "Header media needs one of {id, link}",
  });
const anyHeader = z
  .discriminatedUnion("type", [
    textHeader,
    z.strictObject({ type: z.literal("image"), image: headerMedia }),
    z.strictObject({ type: z.literal("video"), video: headerMedia }),
    z.strictObject({ type: z.literal("document"), document: headerMedia }),
  ])
  .optional();

const row = z.strictObject({
  id: limited("Row id", 200),
  title: limited("Row title", 24),
  description: limited("Row description", 72).optional(),
});
type Row = z.output<typeof row>;
const section = z.strictObject({
  title: limited("Section title", 24).optional(),
  rows: z.array(row).min(1, { message: "Section needs at least one row" }),
});

const sections = z
  .array(section)
  .min(1, { message: "Sections count invalid. Min: 1, Max: 10" })
  .max(10, { message: "Sections count invalid. Min: 1, Max: 10" })
  .refine((all) => all.flatMap(({ rows }) => rows).length <= 10, {
    message: "Total row count exceed max allowed count: 10",
  })
  .refine((all) => all.length === 1 || all.every(({ title }) => title), {
    message: "Section title is required when there is more than one section",
  })
  .refine((all) => distinct<Row>("row id", ({ id }) => id)[0](all.flatMap(({ rows }) => rows)), {
    message: "Duplicated row id",
  });

const list = z.strictObject({
  type: z.literal("list"),
  header: textHeader.optional(),
  // The documentation says 4,096 and the API description 1,024: the larger one is taken here.
  body: bodyOf(4096),
  footer,
  action: z.strictObject({ button: limited("Button title", 20), sections }),
});

const reply = z.strictObject({ id: limited("Button id", 256), title: limited("Button title", 20) });
type ReplyButton = { reply: z.output<typeof reply> };
const buttons = z
  .array(z.strictObject({ type: z.literal("reply"), reply }))
  .min(1, { message: "Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3" })
  .max(3, { message: "Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3" })
  .refine(...distinct<ReplyButton>("button id", (button) => button.reply.id))
  .refine(...distinct<ReplyButton>("button title", (button) => button.reply.title));

const button = z.strictObject({
  type: z.literal("button"),
  header: anyHeader,
  body: bodyOf(1024),
  footer,
  action: z.strictObject({ buttons }),
});

const ctaUrl = z.strictObject({
  type: z.literal("cta_url"),
  header: anyHeader,
  body: bodyOf(1024),
  footer,
  action: z.strictObject({
    name: z.literal("cta_url"),
    parameters: z.strictObject({
      display_text: limited("Display text", 20),
      url: webLink.max(2000),
    }),
  }),
});

const locationRequest = z.strictObject({
  type: z.literal("location_request_message"),
  body: bodyOf(1024),
  action: z.strictObject({ name: z.literal("send_location") }),
});

const contactRequest = z.strictObject({
  type: z.literal("request_contact_info"),
  body: bodyOf(1024),
  action: z.strictObject({ name: z.literal("request_contact_info") }),
});

const flow = z.strictObject({
  type: z.literal("flow"),
  header: anyHeader,
  body: bodyOf(1024),
  footer,
  action: z.strictObject({
    name: z.literal("flow"),
    parameters: z
      .strictObject({
        flow_message_version: z.literal("3"),
        flow_id: z.string().optional(),
        flow_name: z.string().optional(),
        flow_cta: limited("Flow CTA", 30).refine((text) => !/\p{Extended_Pictographic}/u.test(text), {
          message: "Flow CTA must not contain emoji",
        }),
        flow_token: z.string().optional(),
        mode: z.enum(["draft", "published"]).optional(),
        flow_action: z.enum(["navigate", "data_exchange"]).optional(),
        flow_action_payload: z
          .strictObject({
            screen: z.string(),
            data: z
              .record(z.string(), z.unknown())
              .refine((data) => Object.keys(data).length > 0, { message: "data must be a non-empty object" })
              .optional(),
          })
          .optional(),
      })
      .refine(({ flow_id, flow_name }) => Boolean(flow_id) !== Boolean(flow_name), {
        message: "Flow needs one of {flow_id, flow_name}",
      }),
  }),
});

const cardHeader = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("image"), image: headerMedia }),
  z.strictObject({ type: z.literal("video"), video: headerMedia }),
]);
const cardParts = { card_index: z.int().min(0).max(9), header: cardHeader, body: bodyOf(160).optional() };
const quickReply = z.strictObject({ type: z.literal("quick_reply"), quick_reply: reply });
const card = z.union([
  z.strictObject({ ...cardParts, type: z.literal("cta_url"), action: ctaUrl.shape.action }),
  z.strictObject({
    ...cardParts,
    // Examples of cards with buttons carry this type, too.
    type: z.literal("cta_url").optional(),
    action: z.strictObject({ buttons: z.array(quickReply).min(1).max(3) }),
  }),
]);
type Card = z.output<typeof card>;
const buttonsOf = ({ action }: Card) => ("buttons" in action ? action.buttons.length : 0);
const cards = z
  .array(card)
  .min(2, { message: "Cards count invalid. Min: 2, Max: 10" })
  .max(10, { message: "Cards count invalid. Min: 2, Max: 10" })
  .refine(...distinct<Card>("card index", ({ card_index }) => String(card_index)))
  .refine((all) => new Set(all.map(buttonsOf)).size === 1, {
    message: "Button types and numbers must match across all cards",
  });

const carousel = z.strictObject({
  type: z.literal("carousel"),
  body: bodyOf(1024),
  action: z.strictObject({ cards }),
});

/** The interactive messages that the office may send, each with its own limits. */
export const interactiveSchema = z.discriminatedUnion("type", [
  list,
  button,
  ctaUrl,
  locationRequest,
  contactRequest,
  flow,
  carousel,
]);
