import { answerWords, shortened } from "./answer-words";
import { askedFields, counterItems } from "./form-progress";
import { withoutBraces } from "./placeholders";
import { type RunningForm, setRun } from "./running-form";
import { action, ask, type Turn, textOf } from "./turn";

const ANSWER_CHARACTERS = [120, 60, 35];
const MOST_CHARACTERS = 1024;
const MOST_FOOTER = 60;

/** The last page of a form: every answer with its number, then send, change or cancel. */
export function showReview(turn: Turn, form: RunningForm) {
  const { node, run } = form;
  setRun(turn, { at: "review", editing: undefined });
  turn.events.push({ kind: "reviewed", node: node.id, run: run.id });
  ask(turn, {
    kind: "review",
    text: reviewText(turn, form),
    options: [
      action(turn, "send", "labelSend"),
      action(turn, "edit", "labelEdit"),
      action(turn, "cancel", "labelCancel"),
    ],
    numbered: false,
    footer: turn.doc.system.footerForm,
  });
}

/** With buttons a message holds 1,024 characters: long answers are shortened until the page fits. */
function reviewText(turn: Turn, { node, run }: RunningForm): string {
  const counter = counterItems(node.form);
  const pages = ANSWER_CHARACTERS.map((most) =>
    [
      textOf(turn, "review", { judul: node.title }),
      askedFields(node.form, run.answers)
        .map((field, index) => {
          const words = answerWords(field, run.answers[field.id], turn.doc.system);
          return `${index + 1}. ${field.label}: ${withoutBraces(shortened(words, most))}`;
        })
        .join("\n"),
      ...(counter.length > 0 ? [textOf(turn, "reviewCounter", { daftar: counter.join("; ") })] : []),
      textOf(turn, "reviewHint"),
    ].join("\n\n"),
  );
  const { footerForm } = turn.doc.system;
  const room = MOST_CHARACTERS - (footerForm.length > MOST_FOOTER ? footerForm.length + 2 : 0);
  return pages.find((page) => page.length <= room) ?? pages.at(-1) ?? "";
}
