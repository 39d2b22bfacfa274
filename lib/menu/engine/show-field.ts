import { answerWords, shortened } from "./answer-words";
import type { Field, FieldOf } from "./form-def";
import { currentField, progressOf, type RunningForm } from "./running-form";
import { action, ask, type LocalOption, type Turn, textOf } from "./turn";

/** Asks the question at which the form stands. */
export function showField(turn: Turn, form: RunningForm, again = false) {
  const field = currentField(form);
  if (!field) return;
  turn.events.push({ kind: "field_asked", node: form.node.id, field: field.id });
  ask(turn, {
    kind: "field",
    text: questionText(turn, form, field),
    options: [...answerOptions(turn, field), ...wayOuts(turn, form, field)],
    numbered: hasNumberedOptions(field),
    footer: turn.doc.system.footerForm,
    locationRequest: field.kind === "location" ? true : undefined,
    again: again || undefined,
  });
}

/** Only where the options are the answers: elsewhere a typed "1" may be the answer itself. */
export const hasNumberedOptions = (field: Field) =>
  field.kind === "choice" || field.kind === "yesno" || field.kind === "statement";

function questionText(turn: Turn, form: RunningForm, field: Field): string {
  const answered = form.run.answers[field.id];
  const isEdited = form.run.editing && answered !== undefined;
  return [
    `*${textOf(turn, "fieldProgress", progressOf(form))}* ${field.ask}`,
    ...(field.kind === "statement" ? [field.text] : []),
    ...(field.kind === "media" && field.hint ? [field.hint] : []),
    ...(field.kind === "choice" && field.multiple ? [textOf(turn, "fieldMultiple")] : []),
    ...(field.example ? [textOf(turn, "fieldExample", { contoh: field.example })] : []),
    ...(isEdited
      ? [textOf(turn, "fieldCurrent", { jawaban: shortened(answerWords(field, answered, turn.doc.system)) })]
      : []),
    ...wayOutWords(turn, form, field),
  ].join("\n");
}

/** The word to type for each way out: on a phone without buttons it is all there is. */
function wayOutWords(turn: Turn, { run }: RunningForm, field: Field): string[] {
  const answered = run.answers[field.id];
  if (answered?.t === "media" && !answered.done)
    return [textOf(turn, "fieldMediaMore", { jumlah: answered.v.length })];
  if (!field.required) return [textOf(turn, "fieldOptional")];
  return mayBeBrought(field) ? [textOf(turn, "fieldCounter")] : [];
}

const mayBeBrought = (field: Field) => field.kind === "media" && field.required && field.requirement;

function answerOptions(turn: Turn, field: Field): LocalOption[] {
  const { system } = turn.doc;
  if (field.kind === "yesno")
    return [
      { id: "o:yes", label: system.labelYes },
      { id: "o:no", label: system.labelNo },
    ];
  if (field.kind === "statement") return [{ id: "o:agree", label: system.labelAgree }];
  return field.kind === "choice" ? choiceOptions(field, system.labelOther) : [];
}

const choiceOptions = (field: FieldOf<"choice">, otherLabel: string): LocalOption[] => [
  ...field.options.map(({ id, label, description }) => ({ id: `o:${id}`, label, description })),
  ...(field.other ? [{ id: "o:other", label: otherLabel }] : []),
];

/** How to go on without an answer: skip what is optional, bring a document to the counter, end a collection. */
function wayOuts(turn: Turn, { run }: RunningForm, field: Field): LocalOption[] {
  const given = run.answers[field.id];
  if ((given?.t === "media" || given?.t === "long") && !given.done)
    return [action(turn, "done", "labelDone")];
  if (mayBeBrought(field)) return [action(turn, "later", "labelCounter")];
  return field.required ? [] : [action(turn, "skip", "labelSkip")];
}
