import { askedFields, nextField } from "./form-progress";
import { type RunningForm, runningForm, setRun } from "./running-form";
import { showCurrent } from "./show-current";
import { ask, patch, type Turn, textOf } from "./turn";

/** UBAH 3: asks the third question of the review again and comes back to the review. */
export function editAnswer(turn: Turn, number: number): boolean {
  const form = runningForm(turn);
  const field = form && askedFields(form.node.form, form.run.answers)[number - 1];
  if (!field) return false;
  editField(turn, field.id);
  return true;
}

export function editField(turn: Turn, fieldId: string) {
  setRun(turn, { at: fieldId, editing: true });
  patch(turn, { page: 0, misses: 0 });
  showCurrent(turn);
}

/** Which numbers UBAH may have. */
export const editRange = ({ node, run }: RunningForm) => ({
  maks: askedFields(node.form, run.answers).length,
});

/** UBAH alone: which one? */
export function askWhichToEdit(turn: Turn, { node, run }: RunningForm) {
  ask(turn, {
    kind: "edit",
    text: textOf(turn, "editPick"),
    options: askedFields(node.form, run.answers).map((field) => ({
      id: `s:edit:${field.id}`,
      label: field.label,
    })),
    footer: turn.doc.system.footerForm,
  });
}

/** KEMBALI within a form: to the question before, from the review to the last one. False on the first. */
export function stepBack(turn: Turn): boolean {
  const form = runningForm(turn);
  if (!form) return false;
  if (form.run.editing && !nextField(form.node.form, form.run.answers)) {
    setRun(turn, { at: "review", editing: undefined });
    showCurrent(turn);
    return true;
  }
  const fields = askedFields(form.node.form, form.run.answers);
  const index = fields.findIndex((field) => field.id === form.run.at);
  const before = index < 0 ? fields.at(-1) : fields[index - 1];
  if (!before) return false;
  editField(turn, before.id);
  return true;
}
