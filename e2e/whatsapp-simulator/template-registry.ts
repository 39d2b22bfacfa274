import { z } from "zod";
import { mintGraphId } from "./graph-id";

const buttonSchema = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  url: z.string().optional(),
});
const componentSchema = z.looseObject({
  type: z.string().transform((type) => type.toUpperCase()),
  format: z.string().optional(),
  text: z.string().optional(),
  buttons: z.array(buttonSchema).optional(),
});

/** What `POST /{waba}/message_templates` takes ("Templates" reference). */
export const newTemplate = z.looseObject({
  name: z
    .string()
    .max(512)
    .regex(/^[a-z0-9_]+$/),
  category: z.enum(["MARKETING", "UTILITY", "AUTHENTICATION"]),
  language: z.string().min(2),
  parameter_format: z
    .string()
    .transform((format) => format.toUpperCase())
    .pipe(z.enum(["POSITIONAL", "NAMED"]))
    .default("POSITIONAL"),
  components: z.array(componentSchema).min(1),
});

export type NewTemplate = z.output<typeof newTemplate>;
export type TemplateStatus = "PENDING" | "APPROVED" | "REJECTED" | "PAUSED" | "DISABLED";
export type Template = NewTemplate & { id: string; status: TemplateStatus };

/** The office's templates by name and language. */
export class TemplateRegistry {
  private templates: Template[] = [];

  list() {
    return this.templates;
  }

  find(name: string, language: string) {
    return this.templates.find((it) => it.name === name && it.language === language);
  }

  findById(id: string) {
    return this.templates.find((it) => it.id === id);
  }

  add(template: NewTemplate, status: TemplateStatus = "PENDING"): Template {
    const added = { ...template, id: mintGraphId(), status };
    this.templates.push(added);
    return added;
  }

  restore(templates: Template[]) {
    this.templates = templates;
  }

  setStatus(id: string, status: TemplateStatus) {
    this.templates = this.templates.map((it) => (it.id === id ? { ...it, status } : it));
  }

  deleteByName(name: string) {
    const before = this.templates.length;
    this.templates = this.templates.filter((it) => it.name !== name);
    return this.templates.length < before;
  }
}
