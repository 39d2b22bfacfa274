import type { Condition, Field, FormDef } from "./form-def";
import type { Answer, FormRun } from "./session";

type Answers = FormRun["answers"];

/** The questions of a form that are asked in chat, given the answers so far. Identity numbers never are. */
export const askedFields = (form: FormDef, answers: Answers): Field[] =>
  form.fields.filter(
    (field) =>
      field.kind !== "nik" &&
      field.kind !== "kk" &&
      (field.showIf ?? []).every((condition) => holds(condition, answers)),
  );

/** The first question without a complete answer. */
export const nextField = (form: FormDef, answers: Answers) =>
  askedFields(form, answers).find((field) => !isComplete(answers[field.id]));

export const isComplete = (answer: Answer | undefined) =>
  answer !== undefined && (answer.t === "media" || answer.t === "long" ? answer.done : true);

/** What is brought to the counter instead of being asked for in chat. */
export const counterItems = (form: FormDef): string[] => [
  ...form.requirements.filter((item) => item.via === "counter" && item.required).map((item) => item.label),
  ...form.fields.filter((field) => field.kind === "nik" || field.kind === "kk").map((field) => field.label),
];

function holds({ field, op, value }: Condition, answers: Answers): boolean {
  const given = givenValues(answers[field]);
  const wanted = value === undefined ? [] : Array.isArray(value) ? value : [value];
  if (op === "answered") return given.length > 0;
  const isAmong = given.some((item) => wanted.includes(item));
  return op === "is_not" ? !isAmong : isAmong;
}

function givenValues(answer: Answer | undefined): string[] {
  if (answer === undefined || answer.t === "skip") return [];
  if (answer.t === "yesno") return [answer.v ? "yes" : "no"];
  return Array.isArray(answer.v) ? answer.v : [String(answer.v)];
}
