import { TZDate } from "@date-fns/tz";
import type { OfficeCalendar } from "../calendar/working-time";

export type WorkingClock = {
  /** Working minutes from one moment to a later one; 0 when it is not later. */
  between(from: Date, to: Date): number;
};

type Open = { from: number; to: number; before: number };
const DAY_MS = 86_400_000;

/**
 * The office's working minutes over a range, laid out once: a month's thousands of tickets then cost two searches
 * each, where lib/calendar walks the days for each of them. Moments outside the range count as its ends.
 */
export function workingClock(calendar: OfficeCalendar, first: Date, last: Date): WorkingClock {
  const intervals = openIntervals(calendar, first, last);
  const elapsed = (at: number) => {
    const interval = intervals[lastStartedBy(intervals, at)];
    return interval ? interval.before + Math.min(at, interval.to) - interval.from : 0;
  };
  return {
    between: (from, to) =>
      Math.max(0, Math.round((elapsed(to.getTime()) - elapsed(from.getTime())) / 60_000)),
  };
}

/** Index of the last interval that began at or before `at`; -1 when none did. */
function lastStartedBy(intervals: Open[], at: number): number {
  let [low, high] = [0, intervals.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((intervals[middle]?.from ?? at) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Earliest first; `before` is the working time (ms) up to the interval's start. */
function openIntervals(calendar: OfficeCalendar, first: Date, last: Date): Open[] {
  const local = new TZDate(first.getTime(), calendar.timeZone);
  const days = Math.ceil((last.getTime() - first.getTime()) / DAY_MS) + 1;
  const intervals: Open[] = [];
  let before = 0;
  for (let offset = 0; offset <= days; offset++) {
    const day = [local.getFullYear(), local.getMonth(), local.getDate() + offset] as const;
    const date = new Date(Date.UTC(...day));
    if (calendar.holidays[date.toISOString().slice(0, 10)]) continue;
    for (const { opensAt, closesAt } of hoursOn(calendar, date.getUTCDay())) {
      const at = (minute: number) => new TZDate(...day, 0, minute, calendar.timeZone).getTime();
      const interval = { from: at(opensAt), to: at(closesAt), before };
      intervals.push(interval);
      before += interval.to - interval.from;
    }
  }
  return intervals;
}

const hoursOn = ({ hours }: OfficeCalendar, weekday: number) =>
  hours.filter((interval) => interval.weekday === weekday).sort((a, b) => a.opensAt - b.opensAt);

/** How many minutes the office is open on a usual working day, to the half hour. */
export function workdayMinutes({ hours }: OfficeCalendar): number {
  const total = hours.reduce((sum, { opensAt, closesAt }) => sum + closesAt - opensAt, 0);
  const days = new Set(hours.map(({ weekday }) => weekday)).size;
  return Math.max(30, Math.round(total / Math.max(1, days) / 30) * 30);
}
