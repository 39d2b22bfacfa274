import type { TickKind } from "./input";
import { elapsed, HOUR, isoAfter, reminderTime } from "./local-time";
import { parkForm } from "./park-form";
import { formOfRun, progressOf, runningForm } from "./running-form";
import type { FormRun } from "./session";
import { note, patch, type Turn } from "./turn";

const DEFAULT_TTL_HOURS = 72;
/** An expired form can still be taken up with LANJUT for a week; then its answers are erased. */
const KEPT_AFTER_EXPIRY_HOURS = 7 * 24;

const expiryOf = (turn: Turn, run: FormRun) =>
  isoAfter(run.touched, (formOfRun(turn, run)?.form.ttlHours ?? DEFAULT_TTL_HOURS) * HOUR);
const erasureOf = (turn: Turn, run: FormRun) => isoAfter(expiryOf(turn, run), KEPT_AFTER_EXPIRY_HOURS * HOUR);
const isDue = (turn: Turn, time: string) => elapsed(time, turn.env.now) >= 0;

/** A timer went off and nothing has happened since it was set. */
export function readTick(turn: Turn, tick: TickKind) {
  expireForms(turn);
  eraseForms(turn);
  if (tick === "reminder") remind(turn);
}

function expireForms(turn: Turn) {
  const { form, parked } = turn.session;
  const expired = parked.map((run) =>
    !run.expired && isDue(turn, expiryOf(turn, run)) ? expire(turn, run) : run,
  );
  patch(turn, { parked: expired });
  if (!form || !isDue(turn, expiryOf(turn, form))) return;
  expire(turn, form);
  parkForm(turn, { expired: true });
  patch(turn, { prompt: undefined });
}

function expire(turn: Turn, run: FormRun): FormRun {
  turn.events.push({ kind: "form_expired", node: run.node, run: run.id });
  return { ...run, expired: true };
}

function eraseForms(turn: Turn) {
  const erased = turn.session.parked.filter((run) => isDue(turn, erasureOf(turn, run)));
  for (const run of erased) turn.events.push({ kind: "form_erased", node: run.node, run: run.id });
  patch(turn, { parked: turn.session.parked.filter((run) => !erased.includes(run)) });
}

function remind(turn: Turn) {
  const form = runningForm(turn);
  if (!form || turn.session.mode === "human" || !mayRemind(turn, form.run)) return;
  turn.events.push({ kind: "reminded", detail: form.node.id });
  patch(turn, { notices: { ...turn.session.notices, reminded: turn.env.now } });
  note(turn, "formReminder", { judul: form.node.title, ...progressOf(form) });
}

const mayRemind = ({ session }: Turn, run: FormRun) =>
  session.notices.stopped === undefined &&
  (session.notices.reminded === undefined || elapsed(session.notices.reminded, run.touched) > 0);

/** Sets the next timer of the conversation. Every step sets it anew: `seq` makes the older ones stale. */
export function scheduleNext(turn: Turn) {
  const { form, parked, lastIn, mode, seq } = turn.session;
  const due: { tick: TickKind; at: string }[] = [
    ...(form ? [{ tick: "expiry" as const, at: expiryOf(turn, form) }] : []),
    ...parked.map((run) =>
      run.expired
        ? { tick: "erase" as const, at: erasureOf(turn, run) }
        : { tick: "expiry" as const, at: expiryOf(turn, run) },
    ),
    ...(form && lastIn !== null && mode === "bot" && mayRemind(turn, form)
      ? [{ tick: "reminder" as const, at: reminderTime(lastIn, turn.env) }]
      : []),
  ];
  const [next] = due.sort((one, other) => elapsed(other.at, one.at));
  if (next) turn.effects.push({ kind: "schedule", ...next, seq });
}
