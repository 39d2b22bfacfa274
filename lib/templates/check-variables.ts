import type { TemplateProblem } from "./check-template";
import {
  splitAtVariables,
  TEMPLATE_LIMITS,
  type TemplateContent,
  VARIABLE_NAME,
  variablesIn,
  variablesOf,
} from "./template";

type Draft = Pick<TemplateContent, "header" | "body" | "examples">;

/**
 * Meta publishes no number for 2388293; solution providers agree on 2n + 1 words besides n variables.
 */
const wordsNeeded = (variables: number) => 2 * variables + 1;

/** What Meta refuses in the variables of a template and in their examples. */
export function checkVariables(draft: Draft): TemplateProblem[] {
  return [
    ...(["header", "body"] as const).flatMap((part) => checkBraces(part, draft[part])),
    ...checkPlaces(draft.body),
    ...checkRatio(draft.body),
    ...checkNames(draft),
    ...checkExamples(draft),
  ];
}

function checkBraces(part: "header" | "body", text: string): TemplateProblem[] {
  const rest = splitAtVariables(text).map((it) => ("text" in it ? it.text : ""));
  return rest.some((words) => /[{}]/.test(words)) ? [{ code: "braces", part }] : [];
}

const hasWord = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** A variable with nothing but spaces and punctuation beside it counts as first, last or adjacent (2388299). */
function checkPlaces(body: string): TemplateProblem[] {
  const parts = splitAtVariables(body).filter((part) => "variable" in part || hasWord(part.text));
  const problems: TemplateProblem[] = [];
  const first = parts[0];
  const last = parts.at(-1);
  if (first && "variable" in first) problems.push(at("variable_at_start", first.variable));
  if (last && "variable" in last) problems.push(at("variable_at_end", last.variable));
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1];
    if (before && "variable" in before && "variable" in part) {
      problems.push(at("variables_adjacent", part.variable));
    }
  }
  return problems;
}

const at = (code: TemplateProblem["code"], variable: string): TemplateProblem => ({
  code,
  part: "body",
  variable,
});

function checkRatio(body: string): TemplateProblem[] {
  const parts = splitAtVariables(body);
  const variables = parts.filter((part) => "variable" in part).length;
  if (variables === 0) return [];
  const words = parts
    .map((part) => ("text" in part ? part.text : " "))
    .join("")
    .split(/\s+/)
    .filter(hasWord).length;
  const max = wordsNeeded(variables);
  return words < max ? [{ code: "too_few_words", part: "body", length: words, max }] : [];
}

function checkNames({ header, body }: Draft): TemplateProblem[] {
  return (["header", "body"] as const).flatMap((part) =>
    variablesIn(part === "header" ? header : body).flatMap((variable): TemplateProblem[] => {
      const isFit = VARIABLE_NAME.test(variable) && variable.length <= TEMPLATE_LIMITS.variableName;
      return isFit ? [] : [{ code: "variable_name", part, variable, max: TEMPLATE_LIMITS.variableName }];
    }),
  );
}

function checkExamples(draft: Draft): TemplateProblem[] {
  return variablesOf(draft).flatMap((variable): TemplateProblem[] => {
    const example = draft.examples[variable] ?? "";
    if (example.trim() === "") return [{ code: "example_missing", part: "examples", variable }];
    return /[\n\t{}]| {4,}/.test(example) ? [{ code: "example_form", part: "examples", variable }] : [];
  });
}
