import { type QuestionTopic, questionTopic } from "./resident-talk";
import { showCurrent } from "./show-current";
import { showStatus } from "./show-status";
import type { SystemSentenceKey } from "./system-texts";
import { action, ask, note, type Turn, textOf } from "./turn";
import { understand } from "./understand";

const ANSWERS: Record<Exclude<QuestionTopic, "status">, SystemSentenceKey> = {
  hours: "answerHours",
  cost: "answerCost",
  duration: "answerDuration",
  proxy: "answerProxy",
  head: "answerHead",
  noDocument: "answerNoDocument",
  noPhoto: "answerNoPhoto",
};

/** The usual questions about the office; within a form the question of the form follows in the same message. */
export function answerQuestion(turn: Turn, text: string): boolean {
  const topic = questionTopic(text);
  if (!topic) return false;
  understand(turn, "intent", 1, `question:${topic}`);
  if (topic === "status") {
    showStatus(turn);
    return true;
  }
  if (turn.session.form) {
    note(turn, ANSWERS[topic]);
    showCurrent(turn, true);
    return true;
  }
  ask(turn, {
    kind: "notice",
    text: textOf(turn, ANSWERS[topic]),
    options: [action(turn, "menu", "labelMenu"), action(turn, "agent", "labelAgent")],
  });
  return true;
}
