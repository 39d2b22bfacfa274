import { askedFields } from "./form-progress";
import { readLongtext } from "./read-longtext";
import { currentField, type RunningForm, runningForm, setRun } from "./running-form";
import type { Said } from "./said";
import { showCurrent } from "./show-current";
import { systemWord } from "./system-words";
import { note, type Turn } from "./turn";

/**
 * A text that was sent before the question was seen is not its answer: it goes on with the story before it, or the
 * question is asked again, once. WhatsApp's times have a grain of one second.
 */
export function readEarly(turn: Turn, { text, words }: Said): boolean {
  const { prompt } = turn.session;
  const form = runningForm(turn);
  const isEarly =
    prompt && Math.floor(Date.parse(turn.input.sentAt) / 1000) < Math.floor(Date.parse(prompt.sentAt) / 1000);
  if (!form || !isEarly || prompt.kind !== "field" || systemWord(words)?.isStrict) return false;
  turn.events.push({ kind: "typed_early" });
  if (!addToStory(turn, form, text) && !prompt.again) {
    note(turn, "fieldTypedEarly");
    showCurrent(turn, true);
  }
  return true;
}

/** Adds to the long answer just before the current question. False when there is none. */
export function addToStory(turn: Turn, form: RunningForm, text: string): boolean {
  const fields = askedFields(form.node.form, form.run.answers);
  const story = fields[fields.findIndex((field) => field.id === form.run.at) - 1];
  const told = story && form.run.answers[story.id];
  if (story?.kind !== "longtext" || told?.t !== "long" || currentField(form)?.kind === "longtext")
    return false;
  const reading = readLongtext(story, text, { ...told, done: false });
  if (!reading.ok || reading.answer.t !== "long") return false;
  setRun(turn, { answers: { ...form.run.answers, [story.id]: { ...reading.answer, done: true } } });
  return true;
}
