import { z } from "zod";
import { bodyText, formDef, stableId } from "./form-def";
import { systemTexts } from "./system-texts";

const httpsUrl = z.url({ protocol: /^https$/ }).max(500);
const line = (max: number) => z.string().trim().min(1).max(max);

/** When an entry is offered: hidden ones are neither listed nor found by what people type. */
export const visible = z.union([
  z.enum(["always", "officeHours", "hidden"]),
  z.strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() }),
]);

const base = {
  id: stableId,
  title: line(24),
  desc: line(72).optional(),
  /** Other words that residents use for it. */
  aliases: z.array(line(60)).max(40).default([]),
  visible: visible.default("always"),
  icon: z.string().max(24).optional(),
};
const link = z.strictObject({ label: line(60), url: httpsUrl });
const media = z.strictObject({
  kind: z.enum(["image", "document"]),
  mediaId: z.string().min(1),
  filename: z.string().max(240).optional(),
});

const info = z.strictObject({
  ...base,
  kind: z.literal("info"),
  body: line(4096),
  media: media.optional(),
  links: z.array(link).max(10).optional(),
  /** Entries offered below the text, e.g. "ajukan sekarang". */
  offer: z.array(stableId).max(3).optional(),
});
const linkNode = z.strictObject({
  ...base,
  kind: z.literal("link"),
  url: httpsUrl,
  button: line(20),
  body: bodyText,
});
export const socialNets = ["instagram", "facebook", "tiktok", "youtube", "x", "web"] as const;
const social = z.strictObject({
  ...base,
  kind: z.literal("social"),
  body: bodyText.optional(),
  accounts: z.array(z.strictObject({ net: z.enum(socialNets), handle: line(80), url: httpsUrl })).max(12),
});
const form = z.strictObject({
  ...base,
  kind: z.literal("form"),
  ticketKind: z.enum(["request", "report"]),
  /** The service's full name, as it stands on the ticket; `title` is its short name in the menu. */
  serviceName: line(90),
  form: formDef,
});
const handover = z.strictObject({
  ...base,
  kind: z.literal("handover"),
  queue: z.string().max(40).optional(),
  body: bodyText,
  outside: z.enum(["takeMessage", "refuse"]),
});
const status = z.strictObject({ ...base, kind: z.literal("status") });
/** The only cross-link; it must point to a living entry. */
const shortcut = z.strictObject({ ...base, kind: z.literal("shortcut"), to: stableId });

const leaves = [info, linkNode, social, form, handover, status, shortcut] as const;
const groupShape = { ...base, kind: z.literal("group"), body: bodyText.optional() };

type Leaf = z.output<(typeof leaves)[number]>;
interface Group extends z.output<z.ZodObject<typeof groupShape>> {
  children: MenuNode[];
}
export type MenuNode = Leaf | Group;

export const menuNode: z.ZodType<MenuNode> = z.lazy(() => z.discriminatedUnion("kind", [group, ...leaves]));
const group = z.strictObject({ ...groupShape, children: z.array(menuNode).max(40) });

/** The whole menu: what an editor drafts, a publication freezes, and the engine runs. */
export const menuDoc = z.strictObject({
  schema: z.literal(1),
  greeting: line(500),
  rootBody: line(500),
  nodes: z.array(menuNode).max(40),
  system: systemTexts,
});

export type MenuDoc = z.output<typeof menuDoc>;
export type MenuNodeKind = MenuNode["kind"];
export type MenuNodeOf<Kind extends MenuNodeKind> = Extract<MenuNode, { kind: Kind }>;
export type Visible = z.output<typeof visible>;
