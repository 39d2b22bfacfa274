import { runningForm } from "./running-form";
import { showMenu } from "./show-menu";
import { ask, note, patch, type Turn, textOf } from "./turn";

/** BATAL: at once when nothing would be lost, otherwise after a question. */
export function askCancel(turn: Turn) {
  const form = runningForm(turn);
  if (!form) {
    note(turn, "nothingToCancel");
    return showMenu(turn);
  }
  if (Object.keys(form.run.answers).length === 0) return cancelForm(turn);
  ask(turn, {
    kind: "cancel",
    text: textOf(turn, "formCancelAsk", { judul: form.node.title }),
    options: [
      { id: "s:drop", label: turn.doc.system.labelYes },
      { id: "s:hold", label: turn.doc.system.labelResume },
    ],
  });
}

export function cancelForm(turn: Turn) {
  const form = runningForm(turn);
  if (form) {
    turn.events.push({ kind: "form_cancelled", node: form.node.id, run: form.run.id });
    note(turn, "formCancelled", { judul: form.node.title });
  }
  patch(turn, { form: undefined, misses: 0 });
  showMenu(turn);
}
