import { TZDate } from "@date-fns/tz";

/** The office's time: minutes of the day, weekday 0 = Sunday, dates as `yyyy-mm-dd` in the office's zone. */
export type OfficeCalendar = {
  timeZone: string;
  hours: { weekday: number; opensAt: number; closesAt: number }[];
  /** Date → name of the holiday. */
  holidays: Record<string, string>;
};

const MINUTE_MS = 60_000;
/** A calendar without any working day must not loop for ever. */
const LONGEST_SEARCH_DAYS = 400;

type Interval = { from: Date; to: Date };

/** The office's date of a moment, `yyyy-mm-dd`. */
export function officeDate(calendar: OfficeCalendar, at: Date): string {
  const local = new TZDate(at.getTime(), calendar.timeZone);
  return isoDate(local);
}

/** Open intervals of the office day that is `offset` days after the day of `at`, earliest first; none on a holiday. */
function intervalsOf(calendar: OfficeCalendar, at: Date, offset: number): Interval[] {
  const local = new TZDate(at.getTime(), calendar.timeZone);
  const day = new TZDate(local.getFullYear(), local.getMonth(), local.getDate() + offset, calendar.timeZone);
  if (calendar.holidays[isoDate(day)]) return [];
  const atMinute = (minute: number) =>
    new Date(
      new TZDate(day.getFullYear(), day.getMonth(), day.getDate(), 0, minute, calendar.timeZone).getTime(),
    );
  return calendar.hours
    .filter((hours) => hours.weekday === day.getDay())
    .sort((a, b) => a.opensAt - b.opensAt)
    .map(({ opensAt, closesAt }) => ({ from: atMinute(opensAt), to: atMinute(closesAt) }));
}

export function isOpen(calendar: OfficeCalendar, at: Date): boolean {
  return intervalsOf(calendar, at, 0).some(({ from, to }) => from <= at && at < to);
}

/** When the office opens next, after `at`; undefined when it never does within a year. */
export function nextOpening(calendar: OfficeCalendar, at: Date): Date | undefined {
  for (let offset = 0; offset < LONGEST_SEARCH_DAYS; offset++) {
    const opening = intervalsOf(calendar, at, offset).find(({ from }) => from > at);
    if (opening) return opening.from;
  }
  return undefined;
}

export type Deadline = {
  dueAt: Date;
  /** Holidays between receipt and deadline, each on a day that would have been a working day. */
  skipped: { date: string; name: string }[];
};

/**
 * The end of the office's day, `days` working days after `from`. The day of receipt is day 0; what comes in after
 * closing or on a day off counts as received on the next working day (domain practice; UU 25/2009 names days only).
 */
export function addWorkingDays(calendar: OfficeCalendar, from: Date, days: number): Deadline {
  const skipped: Deadline["skipped"] = [];
  let left = days;
  for (let offset = receiptOffset(calendar, from); offset < LONGEST_SEARCH_DAYS; offset++) {
    const intervals = intervalsOf(calendar, from, offset);
    const last = intervals.at(-1);
    if (!last) {
      const holiday = holidayOn(calendar, from, offset);
      if (holiday) skipped.push(holiday);
      continue;
    }
    if (left === 0) return { dueAt: last.to, skipped };
    left--;
  }
  return { dueAt: new Date(from.getTime() + days * 24 * 60 * MINUTE_MS), skipped };
}

/** 0 when the office was still to close on the day itself, else the next day it is looked at. */
function receiptOffset(calendar: OfficeCalendar, from: Date): number {
  const last = intervalsOf(calendar, from, 0).at(-1);
  return last && from < last.to ? 0 : 1;
}

function holidayOn(calendar: OfficeCalendar, from: Date, offset: number) {
  const local = new TZDate(from.getTime(), calendar.timeZone);
  const day = new TZDate(local.getFullYear(), local.getMonth(), local.getDate() + offset, calendar.timeZone);
  const date = isoDate(day);
  const name = calendar.holidays[date];
  const isUsuallyOpen = calendar.hours.some((hours) => hours.weekday === day.getDay());
  return name && isUsuallyOpen ? { date, name } : undefined;
}

/** Working minutes from `from` to `to`; 0 when `to` is not later. */
export function workingMinutesBetween(calendar: OfficeCalendar, from: Date, to: Date): number {
  let sum = 0;
  for (let offset = 0; offset < LONGEST_SEARCH_DAYS; offset++) {
    const intervals = intervalsOf(calendar, from, offset);
    for (const interval of intervals) {
      const start = Math.max(interval.from.getTime(), from.getTime());
      const end = Math.min(interval.to.getTime(), to.getTime());
      if (end > start) sum += end - start;
    }
    if (dayStart(calendar, from, offset + 1) >= to.getTime()) break;
  }
  return Math.round(sum / MINUTE_MS);
}

/** The moment that lies `minutes` working minutes after `from`. */
export function addWorkingMinutes(calendar: OfficeCalendar, from: Date, minutes: number): Date {
  let left = minutes * MINUTE_MS;
  for (let offset = 0; offset < LONGEST_SEARCH_DAYS; offset++) {
    for (const interval of intervalsOf(calendar, from, offset)) {
      const start = Math.max(interval.from.getTime(), from.getTime());
      const open = interval.to.getTime() - start;
      if (open <= 0) continue;
      if (open >= left) return new Date(start + left);
      left -= open;
    }
  }
  return new Date(from.getTime() + minutes * MINUTE_MS);
}

function dayStart(calendar: OfficeCalendar, from: Date, offset: number): number {
  const local = new TZDate(from.getTime(), calendar.timeZone);
  return new TZDate(
    local.getFullYear(),
    local.getMonth(),
    local.getDate() + offset,
    calendar.timeZone,
  ).getTime();
}

function isoDate(day: TZDate): string {
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}
