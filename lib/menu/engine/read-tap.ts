import { answerWords } from "./answer-words";
import { chosenAnswer, doAction } from "./do-action";
import type { InputOf } from "./input";
import { openNode } from "./open-node";
import { runningForm } from "./running-form";
import { showCurrent } from "./show-current";
import { takeOption } from "./take-option";
import { ask, note, type Turn, textOf } from "./turn";
import { understand } from "./understand";

// What an old button may still do without surprising anybody.
const LASTING_ACTIONS = new Set(["menu", "agent", "status", "ticket", "start", "resume", "next", "bot"]);

/** A button or list row, of the current prompt or of any earlier one. */
export function readTap(turn: Turn, tap: InputOf<"tap">) {
  const parts = /^([nfs]:.*)@(\d+)\.(\d+)$/.exec(tap.id);
  if (!parts) return refuseTap(turn, tap.id);
  const [, written = "", version = "0", promptId = ""] = parts;
  const isCurrent = promptId === turn.session.prompt?.id;
  const local = localId(turn, written);
  if (isCurrent && (turn.session.prompt?.options.includes(local) || local === "s:next"))
    return takeOption(turn, local, "tap", 1);
  turn.events.push({ kind: "stale_tap", id: tap.id });
  if (written.startsWith("n:")) return openOld(turn, written, Number(version));
  if (written.startsWith("f:")) return askChange(turn, written);
  const action = written.slice(2);
  if (isOfSentForm(turn, action, Number(promptId))) return note(turn, "alreadySent", turn.session.sent);
  if (!LASTING_ACTIONS.has(action.split(":")[0] ?? "")) return refuseTap(turn);
  understand(turn, "tap", 1, written);
  if (!doAction(turn, action)) refuseTap(turn);
}

const REVIEW_ACTIONS = new Set(["send", "edit", "cancel"]);

/** KIRIM tapped twice: the receipt is there already, nothing else is to be said or shown. */
function isOfSentForm({ session: { sent, form } }: Turn, action: string, promptId: number): boolean {
  const isReview = REVIEW_ACTIONS.has(action.split(":")[0] ?? "");
  return isReview && !form && sent !== undefined && promptId >= sent.from && promptId <= sent.to;
}

function localId(turn: Turn, written: string): string {
  const [kind, run, field, option] = written.split(":");
  const form = turn.session.form;
  return kind === "f" && run === form?.id && field === form?.at ? `o:${option}` : written;
}

function openOld(turn: Turn, written: string, version: number) {
  understand(turn, "tap", 1, written);
  openNode(turn, written.slice(2), version);
}

/** An option of an earlier question of the running form: change that answer, but ask first. */
export function askChange(turn: Turn, written: string) {
  const [, runId, fieldId = "", option = ""] = written.split(":");
  const form = runningForm(turn);
  const field = form?.node.form.fields.find((item) => item.id === fieldId);
  const isKnown = field && isOptionOf(field, option);
  if (!form || form.run.id !== runId || !field || !isKnown || form.run.answers[fieldId] === undefined)
    return refuseTap(turn);
  const words = answerWords(field, chosenAnswer(option), turn.doc.system);
  ask(turn, {
    kind: "change",
    text: textOf(turn, "changeAsk", { label: field.label, jawaban: words }),
    options: [
      { id: `s:change:${fieldId}:${option}`, label: turn.doc.system.labelChange },
      { id: "s:keep", label: turn.doc.system.labelKeep },
    ],
  });
}

type FormField = NonNullable<ReturnType<typeof runningForm>>["node"]["form"]["fields"][number];

const isOptionOf = (field: FormField, option: string) =>
  (field.kind === "yesno" && (option === "yes" || option === "no")) ||
  (field.kind === "choice" && !field.multiple && field.options.some((item) => item.id === option));

function refuseTap(turn: Turn, id?: string) {
  if (id !== undefined) turn.events.push({ kind: "stale_tap", id: id.slice(0, 200) });
  note(turn, turn.session.form ? "staleTapForm" : "staleTap");
  showCurrent(turn);
}
