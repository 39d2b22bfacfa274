import type { MenuProblem } from "./check-menu";
import type { Condition, Field, FormDef } from "./form-def";
import type { MenuNodeOf } from "./menu-doc";
import { normalise } from "./normalise";

type Found = Omit<MenuProblem, "nodeId">;
const MOST_QUESTIONS = 10;
const LEAST_OPTIONS = 2;

/** The faults of one form. */
export function checkForm(node: MenuNodeOf<"form">): MenuProblem[] {
  const { form } = node;
  const asked = form.fields.filter((field) => field.kind !== "nik" && field.kind !== "kk");
  const found: Found[] = [
    ...(asked.length === 0 ? [{ level: "must" as const, code: "form_without_questions", values: {} }] : []),
    ...(asked.length > MOST_QUESTIONS
      ? [
          {
            level: "should" as const,
            code: "form_long",
            values: { count: asked.length, max: MOST_QUESTIONS },
          },
        ]
      : []),
    ...(node.ticketKind === "report" && asked[0]?.kind !== "longtext"
      ? [{ level: "should" as const, code: "report_without_story", values: {} }]
      : []),
    ...checkRequirements(form),
    ...form.fields.flatMap((field, index) => checkField(form.fields, field, index)),
  ];
  return found.map((problem) => ({ ...problem, nodeId: node.id }));
}

function checkRequirements(form: FormDef): Found[] {
  const codes = form.requirements.map((item) => item.code);
  const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
  const given = new Set(form.fields.map((field) => (field.kind === "media" ? field.requirement : undefined)));
  const unasked = form.requirements.filter((item) => item.via === "photo" && !given.has(item.code));
  return [
    ...twice.map((code) => ({ level: "must" as const, code: "requirement_duplicate", values: { code } })),
    ...unasked.map(({ code, label, required }) => ({
      level: required ? ("must" as const) : ("should" as const),
      code: "requirement_without_question",
      values: { code, label },
    })),
    ...form.fields.flatMap((field) => checkPurpose(form, field)),
  ];
}

function checkPurpose(form: FormDef, field: Field): Found[] {
  if (field.kind !== "media" || field.requirement === undefined) return [];
  const requirement = form.requirements.find((item) => item.code === field.requirement);
  if (requirement?.via === "photo") return [];
  const code = requirement ? "requirement_at_counter" : "requirement_missing";
  return [{ level: "must", fieldId: field.id, code, values: { code: field.requirement } }];
}

function checkField(fields: Field[], field: Field, index: number): Found[] {
  const codes: [MenuProblem["level"], string, Found["values"]?][] = [
    ...(fields.findIndex((item) => item.id === field.id) < index
      ? [["must", "field_id_duplicate"] as ["must", string]]
      : []),
    ...(field.kind === "nik" || field.kind === "kk"
      ? [["should", "identity_at_counter"] as ["should", string]]
      : []),
    ...(field.showIf ?? []).flatMap((condition) => checkCondition(fields, condition, index)),
    ...(hasCrossedLimits(field) ? [["must", "limits_crossed"] as ["must", string]] : []),
    ...checkOptions(field),
  ];
  return codes.map(([level, code, values = {}]) => ({ level, fieldId: field.id, code, values }));
}

type Code = ["must" | "should", string, Found["values"]?];

function checkCondition(fields: Field[], { field: id, op, value }: Condition, index: number): Code[] {
  const at = fields.findIndex((item) => item.id === id);
  const target = fields[at];
  if (!target) return [["must", "condition_missing", { field: id }]];
  if (at >= index) return [["must", "condition_later", { field: target.label }]];
  if (op === "answered") return [];
  const wanted = value === undefined ? [] : Array.isArray(value) ? value : [value];
  if (wanted.length === 0) return [["must", "condition_without_value", { field: target.label }]];
  const options = target.kind === "choice" ? target.options.map((option) => option.id) : undefined;
  const lost = options && wanted.filter((item) => !options.includes(item) && item !== "other");
  return lost && lost.length > 0 ? [["must", "condition_option_missing", { field: target.label }]] : [];
}

function hasCrossedLimits(field: Field): boolean {
  switch (field.kind) {
    case "text":
    case "number":
    case "media":
    case "date":
      return field.min !== undefined && field.max !== undefined && field.min > field.max;
    case "choice":
      return field.multiple !== undefined && field.multiple.min > field.multiple.max;
    default:
      return false;
  }
}

function checkOptions(field: Field): Code[] {
  if (field.kind !== "choice") return [];
  const labels = field.options.map((option) => normalise(option.label));
  const ids = field.options.map((option) => option.id);
  const isTwice = (items: string[]) => new Set(items).size < items.length;
  return [
    ...(field.options.length < LEAST_OPTIONS ? [["must", "choice_too_few"] as Code] : []),
    ...(isTwice(labels) || isTwice(ids) ? [["must", "option_duplicate"] as Code] : []),
    ...(ids.some((id) => id === "other" || id === "yes" || id === "no")
      ? [["must", "option_id_reserved"] as Code]
      : []),
  ];
}
