import { runningForm } from "./running-form";
import { showField } from "./show-field";
import { greet, showMenu } from "./show-menu";
import { showReview } from "./show-review";
import { note, patch, type Turn } from "./turn";

/** Repeats where the conversation stands: the question of the form, or the menu. */
export function showCurrent(turn: Turn, again = false) {
  dropLostForm(turn);
  const form = runningForm(turn);
  if (!form) return turn.session.prompt ? showMenu(turn, turn.session.at, turn.session.page) : greet(turn);
  if (form.run.at === "review") return showReview(turn, form);
  showField(turn, form, again);
  if (!turn.prompt) showReview(turn, form);
}

/** A form whose service exists in no version any more ends, with a word about it. */
export function dropLostForm(turn: Turn) {
  if (!turn.session.form || runningForm(turn)) return;
  note(turn, "nodeGone");
  patch(turn, { form: undefined, prompt: undefined, at: "root", page: 0 });
}
