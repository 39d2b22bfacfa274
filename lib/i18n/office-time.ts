import type { Locale } from "./locale";
import { TIME_WORDS } from "./time-words";

/** Where and in which language a moment is told: the office's zone, the reader's language. */
export type OfficeClock = { zone: string; locale: Locale };
/** A Date, ISO text as JSON carries it, or milliseconds since 1970. */
export type Moment = Date | string | number;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** "14.30" ("14:30" in English). */
export const formatTime = (at: Moment, clock: OfficeClock) =>
  formatter(clock, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(at));

/** "24 November 2026". */
export const formatDate = (at: Moment, clock: OfficeClock) =>
  formatter(clock, { day: "numeric", month: "long", year: "numeric" }).format(new Date(at));

/** "Selasa, 24 November 2026". */
export const formatLongDate = (at: Moment, clock: OfficeClock) =>
  formatter(clock, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(new Date(at));

/** "Rabu 25 Nov, 15.00". */
export const formatDayTime = (at: Moment, clock: OfficeClock) =>
  `${formatWeekday(at, clock, "long")} ${formatShortDate(at, clock)}, ${formatTime(at, clock)}`;

/** "25 Nov". */
export const formatShortDate = (at: Moment, clock: OfficeClock) =>
  formatter(clock, { day: "numeric", month: "short" }).format(new Date(at));

/** "Sel" or "Selasa". */
export const formatWeekday = (at: Moment, clock: OfficeClock, length: "short" | "long" = "short") =>
  formatter(clock, { weekday: length }).format(new Date(at));

/** How a list tells the past: "09.41" today, "Kemarin", "Sab" within a week, then "3 Okt", "3 Okt 2025". */
export function formatListTime(at: Moment, now: Moment, clock: OfficeClock): string {
  const days = officeDaysBetween(at, now, clock);
  if (days <= 0) return formatTime(at, clock);
  if (days === 1) return TIME_WORDS[clock.locale].yesterday;
  if (days < 7) return formatWeekday(at, clock);
  const sameYear = officeDate(at, clock).slice(0, 4) === officeDate(now, clock).slice(0, 4);
  return sameYear
    ? formatShortDate(at, clock)
    : formatter(clock, { day: "numeric", month: "short", year: "numeric" }).format(new Date(at));
}

/** "Hari ini", "Kemarin" or "Selasa, 24 November 2026": the line between the days of a thread. */
export function formatDayHeading(at: Moment, now: Moment, clock: OfficeClock): string {
  const words = TIME_WORDS[clock.locale];
  const days = officeDaysBetween(at, now, clock);
  if (days === 0) return words.today;
  return days === 1 ? words.yesterday : formatLongDate(at, clock);
}

/** The office's calendar day as "2026-11-24": equal text means the same day there. */
export const officeDate = (at: Moment, { zone }: OfficeClock) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(new Date(at));

/** Whole calendar days of the office from one moment to a later one; negative when it is earlier. */
export const officeDaysBetween = (from: Moment, to: Moment, clock: OfficeClock) =>
  Math.round((Date.parse(officeDate(to, clock)) - Date.parse(officeDate(from, clock))) / DAY_MS);

/** How long somebody has waited: "1 j 12 m", "24 m", "3 hari". Takes milliseconds; below a minute "0 m". */
export function waitingTime(ms: number, locale: Locale = "id"): string {
  const words = TIME_WORDS[locale];
  const minutes = Math.max(0, Math.floor(ms / MINUTE_MS));
  if (minutes < 60) return `${minutes} ${words.minute}`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} ${words.hour} ${String(minutes % 60).padStart(2, "0")} ${words.minute}`;
  return words.days(Math.floor(hours / 24));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

// Building a formatter costs more than using it a hundred times, and lists use it on every row.
function formatter({ zone, locale }: OfficeClock, options: Intl.DateTimeFormatOptions) {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale === "id" ? "id-ID" : "en-GB", { timeZone: zone, ...options });
  formatters.set(key, made);
  return made;
}
