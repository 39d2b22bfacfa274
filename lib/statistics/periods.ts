import type { OfficeCalendar } from "../calendar/working-time";

/** Days of the office, both included, as `yyyy-mm-dd`, and how many of them it works. */
export type Period = { from: string; to: string; workingDays: number };

const DAY_MS = 86_400_000;

/**
 * The month so far and, to compare with, the month before up to as many working days: a month with more
 * holidays must not look like a worse one.
 */
export function periodsOf(calendar: OfficeCalendar, today: string): { now: Period; before: Period } {
  const from = `${today.slice(0, 8)}01`;
  const workingDays = daysOf(from, today).filter((day) => isWorkingDay(calendar, day)).length;
  const lastDay = dayAfter(from, -1);
  const before = daysOf(`${lastDay.slice(0, 8)}01`, lastDay);
  return { now: { from, to: today, workingDays }, before: cut(calendar, before, workingDays) };
}

function cut(calendar: OfficeCalendar, days: string[], wanted: number): Period {
  const working = days.filter((day) => isWorkingDay(calendar, day)).slice(0, wanted);
  const from = days[0] ?? "";
  const isWhole = working.length < wanted;
  return { from, to: (isWhole ? days.at(-1) : working.at(-1)) ?? from, workingDays: working.length };
}

export function isWorkingDay({ hours, holidays }: OfficeCalendar, day: string): boolean {
  const weekday = new Date(day).getUTCDay();
  return !holidays[day] && hours.some((interval) => interval.weekday === weekday);
}

export const isWithin = ({ from, to }: Period, day: string) => from <= day && day <= to;

function daysOf(from: string, to: string): string[] {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
  return Array.from({ length: count }, (_, offset) => dayAfter(from, offset));
}

const dayAfter = (day: string, offset: number) =>
  new Date(Date.parse(day) + offset * DAY_MS).toISOString().slice(0, 10);
