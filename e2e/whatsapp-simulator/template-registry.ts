import { z } from "zod";
import { mintGraphId } from "./graph-id";
import { GRAPH_PARAMETER } from "./schema-limits";

const buttonSchema = z.looseObject({
  type: z.string().transform((type) => type.toUpperCase()),
  text: z.string().optional(),
  url: z.string().optional(),
  phone_number: z.string().optional(),
  example: z.unknown().optional(),
});
const exampleSchema = z.looseObject({
  header_text: z.array(z.string()).optional(),
  header_text_named_params: z.array(z.looseObject({ param_name: z.string() })).optional(),
  header_handle: z.array(z.string()).optional(),
  body_text: z.array(z.array(z.string())).optional(),
  body_text_named_params: z.array(z.looseObject({ param_name: z.string() })).optional(),
});
const componentSchema = z.looseObject({
  type: z
    .string()
    .transform((type) => type.toUpperCase())
    .pipe(z.enum(["HEADER", "BODY", "FOOTER", "BUTTONS"])),
  format: z
    .string()
    .transform((format) => format.toUpperCase())
    .pipe(z.enum(["TEXT", "IMAGE", "VIDEO", "DOCUMENT", "LOCATION"]))
    .optional(),
  text: z.string().optional(),
  example: exampleSchema.optional(),
  buttons: z.array(buttonSchema).optional(),
});
const category = z
  .string()
  .transform((name) => name.toUpperCase())
  .pipe(z.enum(["MARKETING", "UTILITY", "AUTHENTICATION"]));
const components = z.array(componentSchema).min(1);

const LANGUAGE = /^[a-z]{2,3}(_[A-Z]{2})?$/;

/** What `POST /{waba}/message_templates` takes ("Templates" reference). */
export const newTemplate = z.looseObject({
  name: z.string().min(1),
  category,
  language: z.string().refine((code) => LANGUAGE.test(code), {
    message: "Param language must be one of the supported language codes, e.g. id or en_US.",
    params: GRAPH_PARAMETER,
  }),
  parameter_format: z
    .string()
    .transform((format) => format.toUpperCase())
    .pipe(z.enum(["POSITIONAL", "NAMED"]))
    .default("POSITIONAL"),
  components,
});

/** What `POST /{template_id}` takes: other components, or another category while it is not approved. */
export const templateEdit = z.looseObject({
  category: category.optional(),
  components: components.optional(),
});

export type NewTemplate = z.output<typeof newTemplate>;
export type TemplateComponent = NewTemplate["components"][number];
export type TemplateButton = NonNullable<TemplateComponent["buttons"]>[number];
export const TEMPLATE_STATUSES = [
  "PENDING",
  "APPROVED",
  "REJECTED",
  "PAUSED",
  "DISABLED",
  "IN_APPEAL",
  "PENDING_DELETION",
  "LIMIT_EXCEEDED",
  "ARCHIVED",
] as const;
/** Told by webhook, and not among the states of the list. */
export const TEMPLATE_EVENTS = ["FLAGGED", "LOCKED", "REINSTATED"] as const;
export type TemplateEvent = (typeof TEMPLATE_EVENTS)[number];
export type TemplateStatus = (typeof TEMPLATE_STATUSES)[number];
export type Quality = "GREEN" | "YELLOW" | "RED" | "UNKNOWN";
export type Template = NewTemplate & {
  id: string;
  status: TemplateStatus;
  quality: Quality;
  rejectedReason: string;
  pauses: number;
  /** It cannot be edited. */
  isLocked?: boolean;
  /** Simulated times of its creation and of the edits while it was approved. */
  createdAt: number;
  editedAt: number[];
};

const DAY_MS = 24 * 60 * 60 * 1000;
const NAME_RESERVED_MS = 30 * DAY_MS;

/** The office's templates by name and language. */
export class TemplateRegistry {
  private templates = new Map<string, Template>();
  /** Until when the names of deleted templates cannot be used. */
  private reserved = new Map<string, number>();
  /** When the last templates were made, also those that are gone. */
  private madeAt: number[] = [];

  list() {
    return [...this.templates.values()];
  }

  find(name: string, language: string) {
    return this.list().find((it) => it.name === name && it.language === language);
  }

  findById(id: string) {
    return this.templates.get(id);
  }

  add(template: NewTemplate, status: TemplateStatus = "PENDING", now = Date.now()): Template {
    const fresh = { quality: "UNKNOWN", rejectedReason: "NONE", pauses: 0, editedAt: [] } as const;
    const added = { ...template, ...fresh, id: mintGraphId(), status, createdAt: now, editedAt: [] };
    this.templates.set(added.id, added);
    return added;
  }

  /** The office makes one. */
  noteMade(now: number) {
    this.madeAt.push(now);
  }

  countMadeSince(since: number) {
    this.madeAt = this.madeAt.filter((at) => at > since);
    return this.madeAt.length;
  }

  restore(templates: Template[]) {
    for (const kept of templates) {
      const older = { quality: "UNKNOWN", rejectedReason: "NONE", pauses: 0, createdAt: 0, editedAt: [] };
      this.templates.set(kept.id, { ...older, ...kept } as Template);
    }
  }

  change(id: string, change: Partial<Template>): Template | undefined {
    const before = this.templates.get(id);
    if (!before) return undefined;
    const after = { ...before, ...change };
    this.templates.set(id, after);
    return after;
  }

  isReserved(name: string, now: number) {
    return (this.reserved.get(name) ?? 0) > now;
  }

  /** All languages of a name, or the one with this id; gives what was deleted. */
  delete(name: string, id: string | null, now: number) {
    const gone = this.list().filter((it) => it.name === name && (!id || it.id === id));
    for (const template of gone) this.templates.delete(template.id);
    const isNameFree = !this.list().some((it) => it.name === name);
    if (gone.length > 0 && isNameFree) this.reserved.set(name, now + NAME_RESERVED_MS);
    return gone;
  }
}
