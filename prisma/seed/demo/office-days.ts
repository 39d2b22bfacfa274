import { TZDate } from "@date-fns/tz";
import {
  addWorkingDays,
  nextOpening,
  type OfficeCalendar,
  officeDate,
} from "../../../lib/calendar/working-time";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const DAYS_BACK = 110;
const DAYS_AHEAD = 40;
const FRESH_MINUTES = 90;

/** Moments of the demo day: minutes before now, or a time of an office day. Nothing lies in the future. */
export type OfficeDays = {
  ago(minutes: number): Date;
  /** Office day `offset` (0: today, or the last one while the office is closed) at "09.15". */
  day(offset: number, time: string): Date;
  /** A past moment to be received at, so that `promise` working days end at the `due`-th closing from now (0: the next). */
  receivedFor(due: number, promise: number, time: string): Date;
};

export function officeDays(calendar: OfficeCalendar, now: Date): OfficeDays {
  const dates = datesAround(calendar, now);
  const moment = (index: number, time: string) => momentOf(dates[index] ?? dates[0] ?? "", time, calendar);
  const latest = new Date(now.getTime() - 5 * MINUTE_MS);
  const notLater = (at: Date) => (at < latest ? at : latest);
  const closesAt = (index: number) => addWorkingDays(calendar, moment(index, "00.01"), 0).dueAt;
  const nextClosing = dates.findIndex((_, index) => closesAt(index) > now);
  const opensAt = (index: number) => nextOpening(calendar, moment(index, "00.00")) ?? moment(index, "08.00");
  const today = dates.findLastIndex((_, index) => opensAt(index) <= now);
  return {
    ago: (minutes) => new Date(now.getTime() - minutes * MINUTE_MS),
    day: (offset, time) => notLater(moment(today + offset, time)),
    receivedFor: (due, promise, time) => {
      let index = nextClosing + due - promise;
      // What has only just come in has no history yet: then it came the working day before.
      while (moment(index, time).getTime() > now.getTime() - FRESH_MINUTES * MINUTE_MS) index -= 1;
      return moment(index, time);
    },
  };
}

/** The office's working dates around now; every date when the calendar has no hours at all. */
function datesAround(calendar: OfficeCalendar, now: Date): string[] {
  const all = Array.from({ length: DAYS_BACK + DAYS_AHEAD }, (_, index) =>
    officeDate(calendar, new Date(now.getTime() + (index - DAYS_BACK) * DAY_MS)),
  );
  const working = all.filter((date) => {
    const weekday = new Date(date).getUTCDay();
    return !calendar.holidays[date] && calendar.hours.some((hours) => hours.weekday === weekday);
  });
  return working.length > 0 ? working : all;
}

function momentOf(date: string, time: string, { timeZone }: OfficeCalendar): Date {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const [hour = 0, minute = 0] = time.split(".").map(Number);
  return new Date(new TZDate(year, month - 1, day, hour, minute, timeZone).getTime());
}
