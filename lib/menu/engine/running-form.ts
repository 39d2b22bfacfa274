import { findForm } from "./find-node";
import type { Field } from "./form-def";
import { askedFields } from "./form-progress";
import type { MenuNodeOf } from "./menu-doc";
import type { FormRun } from "./session";
import { menuOf, patch, type Turn } from "./turn";

export interface RunningForm {
  run: FormRun;
  node: MenuNodeOf<"form">;
}

/** The form that is being filled in, in the version it was begun with; the newest when that one is lost. */
export function runningForm(turn: Turn): RunningForm | undefined {
  const run = turn.session.form;
  const node = run && formOfRun(turn, run);
  return run && node ? { run, node } : undefined;
}

export const formOfRun = (turn: Turn, run: FormRun) => {
  const own = menuOf(turn.env, run.v);
  return (own && findForm(own, run.node)) ?? findForm(turn.doc, run.node);
};

/** The question that is being asked, when there is one. */
export const currentField = ({ run, node }: RunningForm): Field | undefined =>
  askedFields(node.form, run.answers).find((field) => field.id === run.at);

export const setRun = (turn: Turn, change: Partial<FormRun>) => {
  const run = turn.session.form;
  if (run) patch(turn, { form: { ...run, ...change, touched: turn.env.now } });
};

/** Where in the form, for "3/6". */
export function progressOf({ run, node }: RunningForm) {
  const fields = askedFields(node.form, run.answers);
  const index = fields.findIndex((field) => field.id === run.at);
  return { ke: index < 0 ? fields.length : index + 1, total: fields.length };
}
