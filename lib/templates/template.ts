import { z } from "zod";

/**
 * A message template: words that WhatsApp has approved, with variables that are filled in at sending. Outside the
 * 24-hour window nothing else may be sent. Limits: Cloud API, "Templates", November 2026.
 */
export const TEMPLATE_LIMITS = {
  name: 512,
  header: 60,
  headerVariables: 1,
  body: 1024,
  footer: 60,
  variableName: 20,
  buttons: 10,
  urlButtons: 2,
  phoneButtons: 1,
  buttonText: 25,
  url: 2000,
  phone: 20,
} as const;

export const TEMPLATE_NAME = /^[a-z0-9_]+$/;
export const VARIABLE_NAME = /^[a-z_]+$/;
export const TEMPLATE_LANGUAGES = ["id", "en"] as const;
export const TEMPLATE_CATEGORIES = ["UTILITY", "MARKETING"] as const;

/** Generous: what breaks one of Meta's limits may be kept as a draft, and `checkTemplate` says so. */
const line = z.string().trim().max(500);
const templateButton = z.discriminatedUnion("type", [
  z.object({ type: z.literal("quick_reply"), text: line }),
  z.object({ type: z.literal("url"), text: line, url: z.string().trim().max(4000) }),
  z.object({ type: z.literal("phone"), text: line, phone: line }),
]);
export type TemplateButton = z.output<typeof templateButton>;

/** `header` and `footer` are "" when there is none; `examples` holds one example for each variable, by its name. */
export const templateContent = z.object({
  header: line,
  body: z.string().trim().max(4000),
  footer: line,
  buttons: z.array(templateButton).max(20),
  examples: z.record(z.string().max(100), line),
});
export type TemplateContent = z.output<typeof templateContent>;

export const templateDraft = templateContent.extend({
  name: z.string().trim().min(1).max(TEMPLATE_LIMITS.name).regex(TEMPLATE_NAME),
  category: z.enum(TEMPLATE_CATEGORIES),
  language: z.enum(TEMPLATE_LANGUAGES),
});
export type TemplateDraft = z.output<typeof templateDraft>;

/** What is needed to fill one in and send it. */
export type FillableTemplate = Pick<TemplateContent, "header" | "body" | "footer"> & {
  name: string;
  language: string;
};

const VARIABLE = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** A text cut at its variables, in order: `{ text }` or `{ variable }`. */
export function splitAtVariables(text: string): ({ text: string } | { variable: string })[] {
  const parts: ({ text: string } | { variable: string })[] = [];
  let from = 0;
  for (const match of text.matchAll(VARIABLE)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    parts.push({ variable: match[1] ?? "" });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

/** The names of a text's variables, in order, each once. */
export const variablesIn = (text: string): string[] => [
  ...new Set(splitAtVariables(text).flatMap((part) => ("variable" in part ? [part.variable] : []))),
];

/** The names of a template's variables in the order in which the resident reads them, each once. */
export const variablesOf = ({ header, body }: Pick<TemplateContent, "header" | "body">): string[] => [
  ...new Set([...variablesIn(header), ...variablesIn(body)]),
];

/** A text with its variables replaced; one without a value stays as it is written. */
export const replaceVariables = (text: string, values: Record<string, string>): string =>
  splitAtVariables(text)
    .map((part) => ("text" in part ? part.text : values[part.variable] || `{{${part.variable}}}`))
    .join("");

/** Codes of languages are written `en_US`; some of Meta's webhooks write `en-US`. */
export const normaliseLanguage = (language: string): string => language.replace("-", "_");

export const createTemplateInput = templateDraft;
export type CreateTemplateInput = z.output<typeof createTemplateInput>;

const templateRef = z.object({ templateId: z.uuid(), revision: z.int().min(0) });

/** `revision` is the one that was seen. Name and language hold for a draft only: Meta never changes them. */
export const editTemplateInput = templateDraft
  .partial({ name: true, language: true })
  .extend(templateRef.shape);
export type EditTemplateInput = z.output<typeof editTemplateInput>;

export const templateRefInput = templateRef;
export type TemplateRefInput = z.output<typeof templateRefInput>;

/** The drafts that are given to Meta together, as they were seen. */
export const submitDraftsInput = z.object({ templates: z.array(templateRef).min(1).max(100) });
export type SubmitDraftsInput = z.output<typeof submitDraftsInput>;
