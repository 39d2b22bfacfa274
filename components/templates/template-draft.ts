import {
  type TEMPLATE_CATEGORIES,
  TEMPLATE_LANGUAGES,
  type TemplateDraft,
  variablesOf,
} from "@/lib/templates/template";
import type { TemplateRow } from "@/lib/templates/template-row";

/** What is being written; `language` may be one that only a template made elsewhere has. */
export type FormDraft = TemplateDraft;
export type Category = (typeof TEMPLATE_CATEGORIES)[number];

export const emptyDraft = (): FormDraft => ({
  name: "",
  category: "UTILITY",
  language: "id",
  header: "",
  body: "",
  footer: "",
  buttons: [],
  examples: {},
});

export function toFormDraft({ name, category, language, content }: TemplateRow): FormDraft {
  const { header, body, footer, buttons, examples } = content ?? emptyDraft();
  return {
    name,
    category: category === "MARKETING" ? "MARKETING" : "UTILITY",
    language: TEMPLATE_LANGUAGES.find((known) => known === language) ?? "id",
    header,
    body,
    footer,
    buttons,
    examples,
  };
}

/** Without the examples of variables that are no longer there. */
export function toSaved(draft: FormDraft): FormDraft {
  const variables = variablesOf(draft);
  const examples = Object.entries(draft.examples).filter(([name]) => variables.includes(name));
  return { ...draft, examples: Object.fromEntries(examples) };
}

/** What is typed as a name, in the form that Meta takes: "Siap diambil" is siap_diambil. */
export const toName = (typed: string): string =>
  typed
    .toLowerCase()
    .replace(/[\s-]+/g, "_")
    .replace(/[^a-z0-9_]/g, "");
