import type { Moment, OfficeClock } from "./office-time";
import { formatShortDate, formatTime, formatWeekday, officeDaysBetween } from "./office-time";
import { TIME_WORDS } from "./time-words";

const HOUR_MS = 3_600_000;
const WORKING_MINUTES_PER_DAY = 8 * 60;

/** What a deadline is about, for its colour: late is red, due today amber, paused grey, the rest plain. */
export type DeadlineTone = "overdue" | "soon" | "paused" | "plain";
export type DeadlineWords = { tone: DeadlineTone; text: string };

/**
 * A running deadline in words with one rounded unit: "Terlambat 1 jam", "Terlambat 2 hari",
 * "Hari ini, 15.00", "Besok, 08.48", "Kam 26 Nov". Lateness is never told as less than one hour.
 */
export function deadlineWords(dueAt: Moment, now: Moment, clock: OfficeClock): DeadlineWords {
  const words = TIME_WORDS[clock.locale];
  const lateMs = new Date(now).getTime() - new Date(dueAt).getTime();
  if (lateMs > 0) return { tone: "overdue", text: words.late(lateness(lateMs, clock)) };
  const days = officeDaysBetween(now, dueAt, clock);
  if (days === 0) return { tone: "soon", text: `${words.today}, ${formatTime(dueAt, clock)}` };
  if (days === 1) return { tone: "plain", text: `${words.tomorrow}, ${formatTime(dueAt, clock)}` };
  return { tone: "plain", text: `${formatWeekday(dueAt, clock)} ${formatShortDate(dueAt, clock)}` };
}

/** A paused deadline says what is left of it: "Sisa 6 jam kerja". Takes working minutes of the office's calendar. */
export function pausedDeadlineWords(workingMinutesLeft: number, { locale }: OfficeClock): DeadlineWords {
  const words = TIME_WORDS[locale];
  const minutes = Math.max(0, Math.round(workingMinutesLeft));
  const text =
    minutes < 60
      ? words.workingMinutesLeft(minutes)
      : minutes < 2 * WORKING_MINUTES_PER_DAY
        ? words.workingHoursLeft(Math.round(minutes / 60))
        : words.workingDaysLeft(Math.round(minutes / WORKING_MINUTES_PER_DAY));
  return { tone: "paused", text };
}

function lateness(lateMs: number, { locale }: OfficeClock): string {
  const hours = Math.max(1, Math.round(lateMs / HOUR_MS));
  return hours < 24 ? TIME_WORDS[locale].hours(hours) : TIME_WORDS[locale].days(Math.round(hours / 24));
}
