import { keepAnswer, rejectAnswer } from "./answer-field";
import { answerQuestion } from "./answer-question";
import { choiceNumber } from "./choice-number";
import { askWhichToEdit, editAnswer, editRange } from "./edit-answer";
import { bringToCounter, skipField } from "./end-field";
import { findNode, isReachable } from "./find-node";
import type { Field } from "./form-def";
import { findIntent } from "./intent-index";
import { missInForm } from "./miss";
import { openNode } from "./open-node";
import { isLongPaused, isPaused } from "./pause";
import { readAnswer } from "./read-answer";
import { addToStory } from "./read-early";
import { askToResume, repeatQuestion } from "./repeat-question";
import { isGreeting, isThanks, questionTopic } from "./resident-talk";
import { currentField, type RunningForm, runningForm } from "./running-form";
import type { Said } from "./said";
import { showCurrent } from "./show-current";
import { WANT_WORDS } from "./spelling-table";
import type { Reading } from "./text-reading";
import { note, type Turn } from "./turn";
import { understand } from "./understand";

const STRONG_INTENT = 0.75;
/** Questions of the bot's own about the form: what is typed there is never an answer of the form. */
const ABOUT_THE_FORM = new Set(["cancel", "switch", "change", "resume"]);

/** A text while a form is running and no option fitted. */
export function readFormText(turn: Turn, said: Said): boolean {
  const form = runningForm(turn);
  if (!form) return false;
  const kind = turn.session.prompt?.kind ?? "notice";
  const field = currentField(form);
  if (ABOUT_THE_FORM.has(kind)) missInForm(turn, said.text, { key: "missFirst" }, repeatQuestion);
  else if (kind === "edit" || !field) readEdit(turn, form, said);
  else readFieldText(turn, form, field, said);
  return true;
}

function readEdit(turn: Turn, form: RunningForm, { text, words }: Said) {
  const isPicking = turn.session.prompt?.kind === "edit";
  const again = () => (isPicking ? askWhichToEdit(turn, form) : showCurrent(turn, true));
  const number = choiceNumber(words);
  if (number !== undefined && editAnswer(turn, number))
    return understand(turn, "number", 1, `edit:${number}`);
  if (number !== undefined)
    return missInForm(turn, text, { key: "editRange", values: editRange(form) }, again);
  if (isGreeting(text) || isThanks(text)) return showCurrent(turn, true);
  if (answerQuestion(turn, text) || askToSwitch(turn, form, text)) return;
  missInForm(turn, text, { key: "missFirst" });
}

function readFieldText(turn: Turn, form: RunningForm, field: Field, said: Said) {
  const again = turn.session.prompt?.again === true;
  const reading = readAnswer(field, said.text, {
    env: turn.env,
    previous: form.run.answers[field.id],
    again,
  });
  if (isPaused(turn) && !isSurely(turn, field, said.text, reading)) return askToResume(turn, form);
  if (field.kind !== "longtext" && isNoAnswer(turn, form, field, said)) return;
  if (!reading.ok)
    return askToSwitch(turn, form, said.text)
      ? undefined
      : rejectAnswer(turn, form, field, said.text, reading);
  if (reading.cut) note(turn, "fieldCut", { maks: reading.cut });
  keepAnswer(turn, form, field, reading.answer);
}

/** Greetings, questions about the office, words instead of a photo, another service: dealt with here. */
function isNoAnswer(turn: Turn, form: RunningForm, field: Field, { text, words }: Said): boolean {
  if (isGreeting(text) || isThanks(text)) showCurrent(turn, true);
  else if (field.kind === "media") readInsteadOfFile(turn, form, field, text);
  else return answerQuestion(turn, text) || (wantsOther(field, words) && askToSwitch(turn, form, text));
  return true;
}

/** "mau buat SKTM" where a name is asked for. */
const wantsOther = (field: Field, words: string) =>
  field.kind === "text" && field.shape === "name" && words.split(" ").some((word) => WANT_WORDS.has(word));

function readInsteadOfFile(turn: Turn, form: RunningForm, field: Field, text: string) {
  if (questionTopic(text) === "noPhoto") {
    note(turn, "answerNoPhoto");
    if (field.kind === "media" && field.requirement) return bringToCounter(turn);
    return field.required ? showCurrent(turn, true) : skipField(turn);
  }
  if (answerQuestion(turn, text)) return;
  if (text.split(/\s+/).length >= 3 && addToStory(turn, form, text)) {
    note(turn, "fieldAdded");
    return showCurrent(turn, true);
  }
  if (askToSwitch(turn, form, text)) return;
  rejectAnswer(turn, form, field, text, { ok: false, reason: "not_a_file", key: "fieldMedia" });
}

/** After a silence only an answer that can be nothing else is taken as one. */
function isSurely(turn: Turn, field: Field, text: string, reading: Reading): boolean {
  const isFree =
    field.kind === "text" ||
    field.kind === "longtext" ||
    field.kind === "address" ||
    field.kind === "location";
  if (!reading.ok) return false;
  if (!isFree) return true;
  if (isLongPaused(turn) || text.includes("?") || isGreeting(text) || isThanks(text)) return false;
  return questionTopic(text) === undefined && strongIntent(turn, text) === undefined;
}

function strongIntent(turn: Turn, text: string): string | undefined {
  const [best] = findIntent(turn.doc, text);
  return best && best.score >= STRONG_INTENT && isReachable(turn.doc, best.id, turn.env)
    ? best.id
    : undefined;
}

/** The text names another service clearly: stay or go? */
function askToSwitch(turn: Turn, form: RunningForm, text: string): boolean {
  const id = strongIntent(turn, text);
  if (id === undefined || id === form.node.id || findNode(turn.doc, id)?.kind !== "form") return false;
  turn.events.push({ kind: "understood", by: "intent", score: STRONG_INTENT, target: id });
  openNode(turn, id);
  return true;
}
