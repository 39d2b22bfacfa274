import { rejectAnswer } from "./answer-field";
import { advance } from "./begin-form";
import type { Field } from "./form-def";
import { currentField, type RunningForm, runningForm, setRun } from "./running-form";
import type { Answer } from "./session";
import { showCurrent } from "./show-current";
import { note, type Turn } from "./turn";

/** SELESAI: ends a collection of files or of parts of a story. False when nothing is being collected. */
export function endCollection(turn: Turn): boolean {
  const form = runningForm(turn);
  const field = form && currentField(form);
  const given = field && form.run.answers[field.id];
  if (!given || (given.t !== "media" && given.t !== "long") || given.done) return false;
  const least = field.kind === "media" ? field.min : 0;
  if (given.t === "media" && given.v.length < least) {
    note(turn, "fieldMediaMin", { jumlah: given.v.length, min: least });
    showCurrent(turn);
    return true;
  }
  if (given.t === "media") note(turn, "mediaReceived", { jumlah: given.v.length });
  turn.events.push({ kind: "field_answered", node: form.node.id, field: field.id });
  settle(turn, form, field, { ...given, done: true });
  return true;
}

/** LEWATI: leaves an optional question out. */
export function skipField(turn: Turn) {
  const form = runningForm(turn);
  const field = form && currentField(form);
  if (!form || !field || endCollection(turn)) return;
  if (field.required)
    return rejectAnswer(turn, form, field, "", { ok: false, reason: "required", key: "fieldRequired" });
  turn.events.push({ kind: "field_skipped", node: form.node.id, field: field.id });
  settle(turn, form, field, { t: "skip", later: false });
}

/** A document that cannot be photographed now is brought to the counter: nobody is stuck for want of a photo. */
export function bringToCounter(turn: Turn) {
  const form = runningForm(turn);
  const field = form && currentField(form);
  if (!form || field?.kind !== "media" || !field.requirement) return showCurrent(turn);
  note(turn, "mediaAtCounter", { label: field.label });
  turn.events.push({ kind: "field_skipped", node: form.node.id, field: field.id });
  settle(turn, form, field, { t: "skip", later: true });
}

function settle(turn: Turn, { run }: RunningForm, field: Field, answer: Answer) {
  setRun(turn, { answers: { ...run.answers, [field.id]: answer } });
  advance(turn);
}
