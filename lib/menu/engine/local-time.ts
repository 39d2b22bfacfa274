import type { Env } from "./menu-env";

const JAYAPURA_OFFSET_MINUTES = 540;
const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export const offsetOf = (env: Env) => (env.office.utcOffsetMinutes ?? JAYAPURA_OFFSET_MINUTES) * MINUTE;

/** The office's date now, e.g. `2026-11-24`. */
export const localDate = (env: Env) => shiftedDate(env, 0);

export const shiftedDate = (env: Env, days: number) =>
  new Date(Date.parse(env.now) + offsetOf(env) + days * 24 * HOUR).toISOString().slice(0, 10);

export const isoAfter = (iso: string, milliseconds: number) =>
  new Date(Date.parse(iso) + milliseconds).toISOString();

/** Milliseconds from one ISO time to another. */
export const elapsed = (from: string, to: string) => Date.parse(to) - Date.parse(from);

const REMIND_AFTER_HOURS = 20;
const FIRST_HOUR = 8;
const LAST_HOUR = 19;

/**
 * When to remind after a silence that began at `lastIn`: 20 hours later, moved into 08.00–19.00 of the office
 * and always inside WhatsApp's 24 hours.
 */
export function reminderTime(lastIn: string, env: Env): string {
  const due = Date.parse(lastIn) + REMIND_AFTER_HOURS * HOUR + offsetOf(env);
  const midnight = Math.floor(due / (24 * HOUR)) * 24 * HOUR;
  const hour = (due - midnight) / HOUR;
  const moved =
    hour >= LAST_HOUR
      ? midnight + (LAST_HOUR - 0.1) * HOUR
      : hour >= FIRST_HOUR
        ? due
        : FIRST_HOUR - hour < 24 - REMIND_AFTER_HOURS - 0.25
          ? midnight + FIRST_HOUR * HOUR
          : midnight - (24 - LAST_HOUR + 0.1) * HOUR;
  return new Date(moved - offsetOf(env)).toISOString();
}
