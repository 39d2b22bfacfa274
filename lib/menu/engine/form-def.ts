import { z } from "zod";

/** Ids are made once and never reused; they survive renaming and moving. */
export const stableId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,23}$/);

const text = (max: number) => z.string().trim().min(1).max(max);
export const label = text(60);
/** What goes in one message together with options (WhatsApp: interactive body). */
export const bodyText = text(1024);

export const requirement = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/),
  label: text(90),
  required: z.boolean(),
  /** Identity documents are never asked for in chat (WhatsApp policy): they are brought to the counter. */
  via: z.enum(["photo", "counter"]),
});

/** Shown only when every condition holds; it may name earlier fields only. */
export const condition = z.strictObject({
  field: stableId,
  op: z.enum(["is", "is_not", "in", "answered"]),
  value: z.union([z.string(), z.array(z.string())]).optional(),
});

const base = {
  id: stableId,
  ask: text(600),
  label,
  required: z.boolean(),
  help: text(300).optional(),
  example: text(120).optional(),
  showIf: z.array(condition).max(5).optional(),
  pii: z.enum(["none", "personal", "identity"]).default("none"),
};
const dayRule = z.union([z.literal("today"), z.iso.date()]);
const option = z.strictObject({
  id: stableId,
  label: text(24),
  description: text(72).optional(),
  aliases: z.array(text(60)).max(20).default([]),
});

export const field = z.discriminatedUnion("kind", [
  z.strictObject({
    ...base,
    kind: z.literal("text"),
    min: z.int().min(1).optional(),
    max: z.int().min(1).max(300).optional(),
    /** `since`: a time in the past, as people say it ("Januari 2021", "sejak lahir"). */
    shape: z.enum(["name", "free", "since"]).optional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal("longtext"),
    max: z.int().min(50).max(1500),
    collect: z.enum(["one", "untilDone"]),
    acceptAudio: z.boolean(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal("choice"),
    options: z.array(option).max(20),
    other: z.boolean().optional(),
    /** What is asked after "Lainnya". */
    otherAsk: text(200).optional(),
    multiple: z.strictObject({ min: z.int().min(1), max: z.int().min(1) }).optional(),
  }),
  z.strictObject({ ...base, kind: z.literal("yesno") }),
  z.strictObject({ ...base, kind: z.literal("nik") }),
  z.strictObject({ ...base, kind: z.literal("kk") }),
  z.strictObject({ ...base, kind: z.literal("phone") }),
  z.strictObject({ ...base, kind: z.literal("email") }),
  z.strictObject({ ...base, kind: z.literal("date"), min: dayRule.optional(), max: dayRule.optional() }),
  z.strictObject({
    ...base,
    kind: z.literal("number"),
    min: z.number().optional(),
    max: z.number().optional(),
    unit: text(20).optional(),
    integer: z.boolean().optional(),
  }),
  z.strictObject({ ...base, kind: z.literal("address"), askRtRw: z.boolean() }),
  z.strictObject({
    ...base,
    kind: z.literal("media"),
    accept: z
      .array(z.enum(["image", "pdf"]))
      .min(1)
      .max(2),
    min: z.int().min(1),
    max: z.int().min(1).max(8),
    hint: text(200).optional(),
    /** The requirement that the file is given for. */
    requirement: z.string().optional(),
  }),
  z.strictObject({ ...base, kind: z.literal("location"), allowText: z.boolean() }),
  z.strictObject({ ...base, kind: z.literal("statement"), text: text(600) }),
]);

export const formDef = z.strictObject({
  intro: text(700).optional(),
  requirements: z.array(requirement).max(20),
  fields: z.array(field).max(30),
  promise: z.strictObject({ workingDays: z.int().min(0).max(90) }),
  /** Rupiah; 0 is free of charge. */
  fee: z.int().min(0),
  /** What the resident receives, e.g. the letter's name. Empty for a report. */
  product: z.string().trim().max(120),
  /** May hold {nama}-like names of the form's own fields: "{judul} – {pemohon}". */
  ticketTitle: text(120),
  after: bodyText,
  ttlHours: z.int().min(1).max(720).default(72),
});

export type FormDef = z.output<typeof formDef>;
export type Field = z.output<typeof field>;
export type Requirement = z.output<typeof requirement>;
export type Condition = z.output<typeof condition>;
export type FieldKind = Field["kind"];
export type FieldOf<Kind extends FieldKind> = Extract<Field, { kind: Kind }>;
