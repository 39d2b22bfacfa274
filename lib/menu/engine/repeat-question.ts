import { askCancel } from "./cancel-form";
import { openNode } from "./open-node";
import { askChange } from "./read-tap";
import { progressOf, type RunningForm, runningForm } from "./running-form";
import { showCurrent } from "./show-current";
import { action, ask, type Turn, textOf } from "./turn";

/** Asks again what the bot asked about the form itself: other words neither answer such a question nor drop it. */
export function repeatQuestion(turn: Turn) {
  const form = runningForm(turn);
  const { kind, options = [] } = turn.session.prompt ?? {};
  const argument = (name: string) =>
    options.find((id) => id.startsWith(`s:${name}:`))?.slice(name.length + "s::".length);
  const [to, change] = [argument("switch"), argument("change")];
  if (form && kind === "cancel") askCancel(turn);
  else if (form && kind === "resume") askToResume(turn, form);
  else if (form && kind === "switch" && to) openNode(turn, to);
  else if (form && kind === "change" && change) askChange(turn, `f:${form.run.id}:${change}`);
  else showCurrent(turn, true);
}

/** After a silence: go on with the form? */
export function askToResume(turn: Turn, form: RunningForm) {
  ask(turn, {
    kind: "resume",
    text: textOf(turn, "formPaused", { judul: form.node.title, ...progressOf(form) }),
    options: [
      action(turn, "continue", "labelResume"),
      action(turn, "menu", "labelMenu"),
      action(turn, "cancel", "labelCancel"),
    ],
  });
}
