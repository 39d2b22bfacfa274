import { countCharacters } from "../whatsapp/outbound-content";
import { checkButtons } from "./check-buttons";
import { checkVariables } from "./check-variables";
import { TEMPLATE_LIMITS as LIMITS, TEMPLATE_NAME, type TemplateContent, variablesIn } from "./template";

export type TemplatePart = "name" | "header" | "body" | "footer" | "buttons" | "examples";

/**
 * One broken limit: what (`code`, the key of its words), where (`part`, and which variable or button), and the numbers
 * that the words need.
 */
export type TemplateProblem = {
  code: TemplateProblemCode;
  part: TemplatePart;
  variable?: string;
  button?: number;
  length?: number;
  max?: number;
};

export const TEMPLATE_PROBLEM_CODES = [
  "blank",
  "too_long",
  "name_pattern",
  "header_variables",
  "marks",
  "footer_variables",
  "one_line",
  "blank_lines",
  "wide_spaces",
  "braces",
  "variable_name",
  "variable_at_start",
  "variable_at_end",
  "variables_adjacent",
  "too_few_words",
  "example_missing",
  "example_form",
  "too_many_buttons",
  "too_many_url_buttons",
  "too_many_phone_buttons",
  "quick_replies_apart",
  "button_text_twice",
  "button_url",
  "button_phone",
] as const;
export type TemplateProblemCode = (typeof TEMPLATE_PROBLEM_CODES)[number];

type Draft = TemplateContent & { name: string };

/** Every limit of Meta's that a draft breaks (Cloud API, "Templates"); an empty list is ready to submit. */
export function checkTemplate(draft: Draft): TemplateProblem[] {
  return [
    ...checkName(draft.name),
    ...checkHeader(draft.header),
    ...checkBody(draft.body),
    ...checkFooter(draft.footer),
    ...checkVariables(draft),
    ...checkButtons(draft.buttons),
  ];
}

function checkName(name: string): TemplateProblem[] {
  if (name === "") return [{ code: "blank", part: "name" }];
  const pattern: TemplateProblem[] = TEMPLATE_NAME.test(name) ? [] : [{ code: "name_pattern", part: "name" }];
  return [...pattern, ...checkLength("name", name)];
}

function checkHeader(header: string): TemplateProblem[] {
  const problems = [...checkLength("header", header), ...checkLine("header", header)];
  const { length } = variablesIn(header);
  if (length > LIMITS.headerVariables) {
    problems.push({ code: "header_variables", part: "header", length, max: LIMITS.headerVariables });
  }
  if (hasMarks(header)) problems.push({ code: "marks", part: "header" });
  return problems;
}

function checkBody(body: string): TemplateProblem[] {
  if (body === "") return [{ code: "blank", part: "body" }];
  const problems = [...checkLength("body", body)];
  if (/\n\s*\n\s*\n/.test(body)) problems.push({ code: "blank_lines", part: "body" });
  if (/\t| {4,}/.test(body)) problems.push({ code: "wide_spaces", part: "body" });
  return problems;
}

function checkFooter(footer: string): TemplateProblem[] {
  const problems = [...checkLength("footer", footer), ...checkLine("footer", footer)];
  if (hasMarks(footer)) problems.push({ code: "marks", part: "footer" });
  if (/\{\{|\}\}/.test(footer)) problems.push({ code: "footer_variables", part: "footer" });
  return problems;
}

function checkLength(part: "name" | "header" | "body" | "footer", text: string): TemplateProblem[] {
  const length = countCharacters(text);
  const max = LIMITS[part];
  return length > max ? [{ code: "too_long", part, length, max }] : [];
}

const checkLine = (part: "header" | "footer", text: string): TemplateProblem[] =>
  /\n/.test(text) ? [{ code: "one_line", part }] : [];

/** Header and footer take neither emoji nor WhatsApp's marks for bold, italic and struck-out words. */
const hasMarks = (text: string) =>
  /[*~`]|\p{Extended_Pictographic}|(?:^|\s)_\S|\S_(?:\s|$)/u.test(text.replace(/\{\{[^}]*\}\}/g, "x"));
