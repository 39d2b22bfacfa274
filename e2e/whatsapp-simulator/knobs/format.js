const ZONE = "Asia/Jayapura";
const clock = new Intl.DateTimeFormat("id-ID", {
  timeZone: ZONE,
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});
const moment = new Intl.DateTimeFormat("id-ID", {
  timeZone: ZONE,
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});
const short = new Intl.DateTimeFormat("id-ID", {
  timeZone: ZONE,
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});
const dollars = new Intl.NumberFormat("id-ID", {
  style: "currency",
  currency: "USD",
  minimumFractionDigits: 2,
});
const numbers = new Intl.NumberFormat("id-ID");

export const timeText = (at) => clock.format(at);
export const momentText = (at) => moment.format(at);
export const shortText = (at) => short.format(at);
export const dollarText = (amount) => dollars.format(amount);
export const numberText = (value) => numbers.format(value);

const UNITS = [
  [86_400_000, "hari"],
  [3_600_000, "jam"],
  [60_000, "menit"],
  [1000, "detik"],
];

/** "2 hari 3 jam", at most two units; "0 detik" for less than a second. */
export function durationText(ms) {
  let rest = Math.max(0, Math.round(ms / 1000) * 1000);
  const parts = [];
  for (const [size, name] of UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0 && parts.length < 2) parts.push(`${count} ${name}`);
  }
  return parts.join(" ") || "0 detik";
}
