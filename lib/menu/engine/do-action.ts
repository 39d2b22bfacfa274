import { advance, beginForm, chooseParked, restartForm } from "./begin-form";
import { askCancel, cancelForm } from "./cancel-form";
import { askWhichToEdit, editField } from "./edit-answer";
import { bringToCounter, endCollection, skipField } from "./end-field";
import { findForm, isReachable } from "./find-node";
import { handOver } from "./hand-over";
import { openNode } from "./open-node";
import { parkFormAloud, unparkForm } from "./park-form";
import { formOfRun, runningForm, setRun } from "./running-form";
import { showCurrent } from "./show-current";
import { showMenu } from "./show-menu";
import { showStatus } from "./show-status";
import { submitForm } from "./submit-form";
import { ask, note, patch, type Turn, textOf } from "./turn";

type Action = (turn: Turn, argument: string, second: string) => unknown;

/** What the bot's own buttons and words do. The names stand in tap ids (`s:send`): do not rename them. */
const ACTIONS: Record<string, Action> = {
  start: startForm,
  new: (turn, node) => withForm(turn, node, restartForm),
  menu: goToMenu,
  agent: (turn) => handOver(turn, "asked"),
  send: sendForm,
  edit: (turn, field) => (field === "" ? pickAnswer(turn) : editField(turn, field)),
  cancel: askCancel,
  drop: cancelForm,
  resume: resumeForm,
  switch: switchForm,
  continue: (turn) => showCurrent(turn),
  hold: (turn) => showCurrent(turn),
  keep: (turn) => showCurrent(turn),
  change: changeAnswer,
  skip: skipField,
  done: (turn) => endCollection(turn) || showCurrent(turn),
  later: bringToCounter,
  next: nextPage,
  ticket: (turn, number) => showStatus(turn, number),
  status: (turn, number) => showStatus(turn, number === "" ? undefined : number),
  bot: backToBot,
  stay: (turn) => ask(turn, { kind: "notice", text: textOf(turn, "handoverStay"), options: [] }),
};

/** Runs `send` or `edit:alamat`. False when there is no such action. */
export function doAction(turn: Turn, written: string): boolean {
  const [name = "", argument = "", second = ""] = written.split(":");
  const run = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  run?.(turn, argument, second);
  return run !== undefined;
}

export function goToMenu(turn: Turn) {
  const left = runningForm(turn);
  parkFormAloud(turn);
  const isKept = left && turn.session.parked.some((run) => run.id === left.run.id);
  if (left && !isKept) note(turn, "formLeft", { judul: left.node.title });
  showMenu(turn);
}

function startForm(turn: Turn, id: string) {
  const node = findForm(turn.doc, id);
  const isLeft = turn.session.parked.some((run) => run.node === id);
  if (!node || isLeft || turn.session.form || !isReachable(turn.doc, id, turn.env)) return openNode(turn, id);
  beginForm(turn, node);
}

function withForm(
  turn: Turn,
  id: string,
  run: (turn: Turn, node: NonNullable<ReturnType<typeof findForm>>) => void,
) {
  const node = findForm(turn.doc, id);
  if (node && isReachable(turn.doc, id, turn.env)) run(turn, node);
  else openNode(turn, id);
}

function sendForm(turn: Turn) {
  const form = runningForm(turn);
  if (form) submitForm(turn, form);
  else showMenu(turn);
}

function pickAnswer(turn: Turn) {
  const form = runningForm(turn);
  if (form) askWhichToEdit(turn, form);
  else showMenu(turn);
}

function resumeForm(turn: Turn, runId: string) {
  if (runId === "" && turn.session.form) return showCurrent(turn);
  const titleOf = (node: string) => findForm(turn.doc, node)?.title;
  const chosen = runId === "" ? chooseParked(turn, titleOf) : runId;
  if (chosen === undefined) return turn.prompt ? undefined : showMenu(turn);
  if (!unparkForm(turn, chosen)) {
    note(turn, "parkedNone");
    return showCurrent(turn);
  }
  const run = turn.session.form;
  note(turn, "formResumed", { judul: (run && formOfRun(turn, run)?.title) ?? "" });
  showCurrent(turn);
}

function switchForm(turn: Turn, id: string) {
  parkFormAloud(turn);
  openNode(turn, id);
}

/** An older button of this form was tapped and the change was confirmed. */
function changeAnswer(turn: Turn, field: string, option: string) {
  const run = turn.session.form;
  if (!run) return showMenu(turn);
  setRun(turn, { answers: { ...run.answers, [field]: chosenAnswer(option) } });
  turn.events.push({ kind: "field_answered", node: run.node, field });
  advance(turn);
}

/** The answer that an option of a question stands for. */
export const chosenAnswer = (option: string) => {
  if (option === "yes" || option === "no") return { t: "yesno", v: option === "yes" } as const;
  return { t: "option", v: option } as const;
};

function nextPage(turn: Turn) {
  const pages = Math.ceil((turn.session.prompt?.options.length ?? 0) / 9);
  const page = pages > 1 ? (turn.session.page + 1) % pages : 0;
  patch(turn, { page });
  if (turn.session.prompt?.kind === "edit") pickAnswer(turn);
  else showCurrent(turn);
}

function backToBot(turn: Turn) {
  if (turn.session.mode === "human") turn.events.push({ kind: "handover_ended" });
  patch(turn, { mode: "bot", misses: 0, voiceNotes: 0 });
  showMenu(turn);
}
