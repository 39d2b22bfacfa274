import { checkAuthentication } from "./authentication-template";
import { checkButtons } from "./check-template-buttons";
import { characters } from "./schema-limits";
import { templateError } from "./template-error";
import type { NewTemplate, TemplateComponent } from "./template-registry";

const NAME = /^[a-z0-9_]{1,512}$/;
const NAMED = /^[a-z][a-z0-9_]*$/;
const FORMATTED = /[*~`\n\t\r]|\p{Extended_Pictographic}/u;
const LIMITS = { HEADER: 60, BODY: 1024, FOOTER: 60 } as const;
const SAMPLE_NAMES = ["sample_shipping_confirmation", "sample_issue_resolution", "hello_world"];

export const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;
export const variablesOf = (text = "") => [...text.matchAll(PLACEHOLDER)].map(([, name = ""]) => name);

type Format = NewTemplate["parameter_format"];

/** Refuses what Meta refuses when a template is created or edited; throws the subcodes of the "Error codes" reference. */
export function checkTemplate({ name, category, components, parameter_format }: NewTemplate) {
  if (!NAME.test(name)) throw templateError(2388046);
  if (SAMPLE_NAMES.includes(name)) throw templateError(2388155);
  if (category === "AUTHENTICATION") checkAuthentication(components);
  else checkComponents(components, parameter_format);
}

function checkComponents(components: TemplateComponent[], format: Format) {
  const types = components.map(({ type }) => type);
  if (!types.includes("BODY")) throw missing("BODY", "component");
  if (new Set(types).size < types.length) throw templateError(2388072, "A component occurs more than once.");
  for (const component of components) CHECKS[component.type](component, format);
}

const CHECKS = {
  HEADER: checkHeader,
  BODY: checkBody,
  FOOTER: checkFooter,
  BUTTONS: ({ buttons }: TemplateComponent) => checkButtons(buttons ?? []),
};

function checkHeader({ format = "TEXT", text, example }: TemplateComponent, style: Format) {
  if (format === "LOCATION") return;
  if (format !== "TEXT") {
    if (!example?.header_handle?.length) throw missing("HEADER", "example");
    return;
  }
  assertText("HEADER", text);
  const plain = text.replace(PLACEHOLDER, "");
  if (FORMATTED.test(plain)) throw templateError(2388047);
  const variables = variablesOf(text);
  if (variables.length > 1) throw templateError(2388047, "The message header can have only one variable.");
  assertNames(variables, style, 2388047);
  const examples = style === "NAMED" ? example?.header_text_named_params : example?.header_text;
  if (variables.length > 0 && !examples?.length) throw missing("HEADER", "example");
}

function checkBody({ text, example }: TemplateComponent, style: Format) {
  assertText("BODY", text);
  if (/\n{3,}/.test(text))
    throw templateError(2388072, "The message body can't have more than two new lines.");
  const variables = variablesOf(text);
  if (variables.length === 0) return;
  assertNames(variables, style, 2388072);
  if (/^\s*\{\{|\}\}\s*[.!?,;:]?\s*$/.test(text)) throw templateError(2388299);
  if (/\}\}\s*\{\{/.test(text)) throw templateError(2388072, "Variables can't be next to each other.");
  assertRatio(text, variables.length);
  const named = example?.body_text_named_params?.map(({ param_name }) => param_name) ?? [];
  const hasExamples =
    style === "NAMED"
      ? variables.every((name) => named.includes(name))
      : (example?.body_text?.[0]?.length ?? 0) >= new Set(variables).size;
  if (!hasExamples) throw missing("BODY", "example");
}

function checkFooter({ text }: TemplateComponent) {
  assertText("FOOTER", text);
  if (FORMATTED.test(text) || variablesOf(text).length > 0) throw templateError(2388073);
}

function assertText(type: keyof typeof LIMITS, text: string | undefined): asserts text is string {
  if (!text) throw missing(type, "text");
  if (characters(text) > LIMITS[type]) throw templateError(2388040);
}

/** `{{1}}`, `{{2}}`… without a gap, or names in lower case: one kind only. */
function assertNames(variables: string[], style: Format, subcode: 2388047 | 2388072) {
  const numbers = [...new Set(variables.map(Number))].sort((a, b) => a - b);
  const fits =
    style === "NAMED"
      ? variables.every((name) => NAMED.test(name))
      : numbers.every((number, index) => number === index + 1);
  if (!fits) throw templateError(subcode, "The variables' format is incorrect.");
}

/** A template with x variables needs 2x + 1 words besides. */
function assertRatio(text: string, variables: number) {
  const words = text.replace(PLACEHOLDER, " ").match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < 2 * variables + 1) throw templateError(2388293);
}

function missing(type: string, field: string) {
  return templateError(2388043, `component of type ${type} is missing expected field(s) (${field})`);
}
