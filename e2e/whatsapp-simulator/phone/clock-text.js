const ZONE = "Asia/Jayapura";
const time = new Intl.DateTimeFormat("id-ID", { timeZone: ZONE, hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("id-ID", {
  timeZone: ZONE,
  day: "numeric",
  month: "long",
  year: "numeric",
});
const short = new Intl.DateTimeFormat("id-ID", {
  timeZone: ZONE,
  weekday: "short",
  day: "numeric",
  month: "short",
});

const DAY_MS = 86_400_000;

/** "14.22" */
export const timeText = (at) => time.format(at);

/** "Sel, 24 Nov 14.22" */
export const clockText = (at) => `${short.format(at)} ${time.format(at)}`;

/** "Hari ini", "Kemarin" or "24 November 2026" */
export function dayText(at, now) {
  if (day.format(at) === day.format(now)) return "Hari ini";
  return day.format(at) === day.format(now - DAY_MS) ? "Kemarin" : day.format(at);
}
