import { z } from "zod";
import { promptKinds } from "./prompt";

const file = z.string().max(64);
export const answer = z.discriminatedUnion("t", [
  z.object({ t: z.literal("text"), v: z.string() }),
  z.object({ t: z.literal("long"), v: z.string(), audio: z.array(file), done: z.boolean() }),
  z.object({ t: z.literal("option"), v: z.string(), raw: z.string().optional() }),
  z.object({ t: z.literal("options"), v: z.array(z.string()) }),
  z.object({ t: z.literal("yesno"), v: z.boolean() }),
  z.object({ t: z.literal("date"), v: z.string() }),
  z.object({ t: z.literal("number"), v: z.number() }),
  z.object({ t: z.literal("media"), v: z.array(file), done: z.boolean() }),
  z.object({ t: z.literal("place"), latitude: z.number(), longitude: z.number(), v: z.string() }),
  /** Left out on purpose; `later` means that the document is brought to the counter. */
  z.object({ t: z.literal("skip"), later: z.boolean() }),
]);

export const formRun = z.object({
  /** Made of node, seq and time: the idempotency key of the ticket within the conversation. */
  id: z.string(),
  node: z.string(),
  /** Menu version that the form keeps until it is sent, cancelled or expired. */
  v: z.int(),
  at: z.string(),
  answers: z.record(z.string(), answer),
  /** Files sent without being asked for. */
  extra: z.array(file),
  editing: z.boolean().optional(),
  expired: z.boolean().optional(),
  started: z.string(),
  touched: z.string(),
});

export const sessionPrompt = z.object({
  id: z.string(),
  kind: z.enum(promptKinds),
  /** Options in their numbered order: `n:<node>`, `o:<option of the field>`, `s:<action>`. */
  options: z.array(z.string()),
  sentAt: z.string(),
  again: z.boolean().optional(),
});

/** The bot's whole memory of a conversation. Less than 2 KB without answers, less than 8 KB with them. */
export const session = z.object({
  v: z.literal(1),
  seq: z.int(),
  menuV: z.int(),
  mode: z.enum(["bot", "human"]),
  at: z.string(),
  page: z.int(),
  prompt: sessionPrompt.optional(),
  form: formRun.optional(),
  parked: z.array(formRun).max(3),
  misses: z.int(),
  voiceNotes: z.int(),
  lastIn: z.string().nullable(),
  notices: z.object({
    afterHours: z.string().optional(),
    reminded: z.string().optional(),
    media: z.string().optional(),
    urgent: z.string().optional(),
    stopped: z.string().optional(),
  }),
  /** The form sent last, and the prompts (by number) that it was filled in with: their buttons are still on the phone. */
  sent: z.object({ judul: z.string(), from: z.int(), to: z.int() }).optional(),
  prefersText: z.boolean().optional(),
});

export type Answer = z.output<typeof answer>;
export type FormRun = z.output<typeof formRun>;
export type SessionPrompt = z.output<typeof sessionPrompt>;
export type Session = z.output<typeof session>;

/** A conversation that the bot has not seen yet. */
export const newSession = (menuV: number): Session => ({
  v: 1,
  seq: 0,
  menuV,
  mode: "bot",
  at: "root",
  page: 0,
  parked: [],
  misses: 0,
  voiceNotes: 0,
  lastIn: null,
  notices: {},
});
