import type { Field } from "./engine/form-def";

type Texts = { before: string; after: string };

/** What a property said and says, in words that can be read: lists by their labels, one line each. */
export function changedText(part: string, before: unknown, after: unknown): Texts {
  const linesOf = part === "questions" ? questionLines : valueLines;
  const [old, now] = [linesOf(before), linesOf(after)];
  // Of many texts only those that differ are told; when merely their order changed, all of them.
  if (part !== "questions" && part !== "system") return { before: old.join("\n"), after: now.join("\n") };
  const [gone, come] = [old.filter((text) => !now.includes(text)), now.filter((text) => !old.includes(text))];
  const isOrder = gone.length === 0 && come.length === 0;
  return { before: (isOrder ? old : gone).join("\n"), after: (isOrder ? now : come).join("\n") };
}

function valueLines(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.map((each) => valueLines(each).join(" · "));
  return typeof value === "object" ? Object.values(value).flatMap(valueLines) : [String(value)];
}

const questionLines = (value: unknown): string[] => ((value ?? []) as Field[]).flatMap(textsOfQuestion);

function textsOfQuestion(field: Field): string[] {
  const options = field.kind === "choice" ? field.options.map(({ label }) => label).join(" · ") : "";
  return [field.ask, field.label, field.example ?? "", field.help ?? "", options].filter(
    (text) => text !== "",
  );
}
