import { advance } from "./begin-form";
import type { RejectReason } from "./bot-event";
import type { Field } from "./form-def";
import { isComplete } from "./form-progress";
import { elapsed } from "./local-time";
import { missInForm } from "./miss";
import { isPaused } from "./pause";
import { type RunningForm, runningForm, setRun } from "./running-form";
import type { Answer } from "./session";
import { showMore } from "./show-more";
import type { Reading } from "./text-reading";
import { note, patch, type Turn } from "./turn";

const MOST_BYTES = 5000;
/** Lines of a story come within seconds of each other, pictures of an album at once. */
const BURST_MILLISECONDS = { long: 20_000, media: 4_000 };
const encoder = new TextEncoder();

/** Keeps an answer and goes on; one that is still being collected waits for SELESAI. */
export function keepAnswer(turn: Turn, form: RunningForm, field: Field, answer: Answer) {
  const answers = { ...form.run.answers, [field.id]: answer };
  if (encoder.encode(JSON.stringify(answers)).length > MOST_BYTES)
    return rejectAnswer(turn, form, field, "", { ok: false, reason: "too_much", key: "formTooLong" });
  if (isPaused(turn)) note(turn, "formAccepted", { judul: form.node.title });
  const before = form.run.answers[field.id];
  const isBurst = before !== undefined && !isComplete(before) && isWithinBurst(turn, form, answer);
  setRun(turn, { answers, editing: undefined });
  patch(turn, { misses: 0, voiceNotes: 0 });
  if (isComplete(answer)) {
    turn.events.push({ kind: "field_answered", node: form.node.id, field: field.id });
    return advance(turn);
  }
  const now = runningForm(turn);
  // Several files or lines within seconds get one answer, not one each; the count is told at SELESAI.
  if (now && !isBurst)
    showMore(turn, now, field, before !== undefined && elapsed(form.run.touched, turn.env.now) > 0);
}

/** Files taken in the same moment are answered all the same: of several in a row the caller says the last only. */
function isWithinBurst(turn: Turn, { run }: RunningForm, answer: Answer): boolean {
  const since = elapsed(run.touched, turn.env.now);
  if (answer.t === "media") return since > 0 && since < BURST_MILLISECONDS.media;
  return since < BURST_MILLISECONDS.long;
}

export function rejectAnswer(
  turn: Turn,
  form: RunningForm,
  field: Field,
  text: string,
  reading: Extract<Reading, { ok: false }>,
) {
  logRejection(turn, form, field, reading.reason);
  if (reading.partial) setRun(turn, { answers: { ...form.run.answers, [field.id]: reading.partial } });
  missInForm(turn, text, reading);
}

const logRejection = (turn: Turn, { node }: RunningForm, field: Field, reason: RejectReason) =>
  turn.events.push({ kind: "field_rejected", node: node.id, field: field.id, reason });
