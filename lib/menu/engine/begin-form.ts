import { nextField } from "./form-progress";
import type { MenuNodeOf } from "./menu-doc";
import { parkForm } from "./park-form";
import { runningForm, setRun } from "./running-form";
import type { Answer } from "./session";
import { showCurrent } from "./show-current";
import { showStart } from "./show-start";
import { ask, type LocalOption, note, patch, type Turn, textOf } from "./turn";

/** Someone chose a service: its start page, or what was left of it last time, or the form itself. */
export function chooseForm(turn: Turn, node: MenuNodeOf<"form">) {
  if (turn.session.form?.node === node.id) return showCurrent(turn);
  const left = turn.session.parked.find((run) => run.node === node.id);
  if (left) return askRestart(turn, node, left.id);
  if (node.form.requirements.length > 0) return showStart(turn, node);
  beginForm(turn, node);
}

/** Opens the form; `answers` holds what the resident has said already. */
export function beginForm(turn: Turn, node: MenuNodeOf<"form">, answers: Record<string, Answer> = {}) {
  parkForm(turn);
  const { now, latest } = turn.env;
  const id = `${node.id}.${turn.session.seq}.${Math.floor(Date.parse(now) / 1000).toString(36)}`;
  patch(turn, {
    at: node.id,
    page: 0,
    misses: 0,
    form: { id, node: node.id, v: latest, at: "review", answers, extra: [], started: now, touched: now },
  });
  turn.events.push({ kind: "form_started", node: node.id, run: id });
  if (node.form.intro && node.form.requirements.length === 0) turn.lead.push(node.form.intro);
  advance(turn);
}

/** On to the next open question, or to the review when there is none. */
export function advance(turn: Turn) {
  const form = runningForm(turn);
  const next = form && nextField(form.node.form, form.run.answers);
  setRun(turn, { at: next?.id ?? "review", editing: undefined });
  patch(turn, { page: 0, misses: 0 });
  showCurrent(turn);
}

function askRestart(turn: Turn, node: MenuNodeOf<"form">, runId: string) {
  const options: LocalOption[] = [
    { id: `s:resume:${runId}`, label: turn.doc.system.labelResume },
    { id: `s:new:${node.id}`, label: turn.doc.system.labelNew },
  ];
  ask(turn, { kind: "restart", text: textOf(turn, "formRestart", { judul: node.title }), options });
}

/** Throws the old answers away and begins again. */
export function restartForm(turn: Turn, node: MenuNodeOf<"form">) {
  const dropped = turn.session.parked.filter((run) => run.node === node.id);
  for (const run of dropped) turn.events.push({ kind: "form_cancelled", node: run.node, run: run.id });
  patch(turn, { parked: turn.session.parked.filter((run) => run.node !== node.id) });
  beginForm(turn, node);
}

/** LANJUT: the parked form, or a choice among several. */
export function chooseParked(turn: Turn, title: (node: string) => string | undefined): string | undefined {
  const { parked } = turn.session;
  const [only] = parked;
  if (only && parked.length === 1) return only.id;
  if (!only) {
    note(turn, "parkedNone");
    return undefined;
  }
  ask(turn, {
    kind: "parked",
    text: textOf(turn, "parkedChoose"),
    options: parked.map((run) => ({ id: `s:resume:${run.id}`, label: title(run.node) ?? run.node })),
    footer: turn.doc.system.footerMenu,
  });
  return undefined;
}
