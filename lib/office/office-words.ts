import { TZDate } from "@date-fns/tz";
import type { OfficeCalendar } from "../calendar/working-time";
import { zoneLabel } from "./office";

/** Indonesian words for residents: what the bot says is data in Indonesian, whatever an officer's language. */
const MONDAY_FIRST = [1, 2, 3, 4, 5, 6, 0];
const WEEKDAYS = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

const pad = (value: number) => String(value).padStart(2, "0");
const clock = (minutes: number) => `${pad(Math.floor(minutes / 60))}.${pad(minutes % 60)}`;

/** "Rabu, 25 November 2026" */
export const residentDate = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat("id", {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  }).format(at);

/** "14.30 WIT" */
export function residentTime(at: Date, timeZone: string): string {
  const local = new TZDate(at.getTime(), timeZone);
  return `${pad(local.getHours())}.${pad(local.getMinutes())} ${zoneLabel(timeZone)}`;
}

/** "Selasa, 24 November 2026 pukul 14.30 WIT" */
export const residentMoment = (at: Date, timeZone: string) =>
  `${residentDate(at, timeZone)} pukul ${residentTime(at, timeZone)}`;

/** How one greets at this hour of the office: whoever writes before dawn is still up, not early. */
export function greetingAt(at: Date, timeZone: string): string {
  const hour = new TZDate(at.getTime(), timeZone).getHours();
  if (hour < 4 || hour >= 18) return "Selamat malam";
  if (hour < 11) return "Selamat pagi";
  return hour < 15 ? "Selamat siang" : "Selamat sore";
}

/** "Senin–Kamis 08.00–12.00 dan 13.00–15.00, Jumat 08.00–11.30 dan 13.30–15.00 WIT" */
export function hoursInWords(calendar: OfficeCalendar): string {
  const days = MONDAY_FIRST.map((weekday) => ({ weekday, text: dayHours(calendar, weekday) }));
  const groups: { from: number; to: number; text: string }[] = [];
  for (const { weekday, text } of days) {
    const last = groups.at(-1);
    if (last && last.text === text) last.to = weekday;
    else groups.push({ from: weekday, to: weekday, text });
  }
  const open = groups.filter(({ text }) => text !== "");
  return `${open.map(groupInWords).join(", ")} ${zoneLabel(calendar.timeZone)}`.trim();
}

function dayHours(calendar: OfficeCalendar, weekday: number): string {
  return calendar.hours
    .filter((hours) => hours.weekday === weekday)
    .sort((a, b) => a.opensAt - b.opensAt)
    .map(({ opensAt, closesAt }) => `${clock(opensAt)}–${clock(closesAt)}`)
    .join(" dan ");
}

function groupInWords({ from, to, text }: { from: number; to: number; text: string }): string {
  const days = from === to ? WEEKDAYS[from] : `${WEEKDAYS[from]}–${WEEKDAYS[to]}`;
  return `${days} ${text}`;
}
