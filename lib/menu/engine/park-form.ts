import { formOfRun } from "./running-form";
import type { FormRun } from "./session";
import { note, patch, type Turn } from "./turn";

const MOST_PARKED = 3;

/** Sets the running form aside, so that something else can be done; an empty one is simply left. */
export function parkForm(turn: Turn, change: Partial<FormRun> = {}) {
  const { form: run, parked } = turn.session;
  if (!run) return;
  if (Object.keys(run.answers).length === 0 && run.extra.length === 0)
    return patch(turn, { form: undefined, at: "root", page: 0 });
  turn.events.push({ kind: "form_parked", node: run.node, run: run.id, at: run.at });
  const kept = [...parked, { ...run, ...change }].slice(-MOST_PARKED);
  patch(turn, { form: undefined, parked: kept, at: "root", page: 0 });
}

/** Parks and says so. */
export function parkFormAloud(turn: Turn) {
  const before = turn.session.parked.length;
  const run = turn.session.form;
  const title = run && formOfRun(turn, run)?.title;
  parkForm(turn);
  if (title && (turn.session.parked.length > before || turn.session.parked.at(-1)?.id === run.id))
    note(turn, "formSaved", { judul: title });
}

/** Takes a form up again where it was left; the running one is parked in its place. */
export function unparkForm(turn: Turn, runId: string): boolean {
  const run = turn.session.parked.find((item) => item.id === runId);
  if (!run) return false;
  parkForm(turn);
  const parked = turn.session.parked.filter((item) => item.id !== runId);
  patch(turn, {
    form: { ...run, expired: undefined, touched: turn.env.now },
    parked,
    at: run.node,
    page: 0,
    misses: 0,
  });
  turn.events.push({ kind: "form_resumed", node: run.node, run: run.id });
  return true;
}
