import type { Locale } from "./locale";
import { TIME_WORDS } from "./time-words";

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const UNITS = [
  ["hours", HOUR_MS],
  ["minutes", MINUTE_MS],
  ["seconds", SECOND_MS],
] as const;

/** The largest unit that is there at least once; what is below a second counts as a second. */
const unitOf = (ms: number) => UNITS.find(([, length]) => ms >= length) ?? UNITS[2];

/** How long something is still possible, in one whole unit that is surely left: "12 jam", "24 menit", "42 detik". */
export function timeLeft(ms: number, locale: Locale): string {
  const [unit, length] = unitOf(ms);
  return TIME_WORDS[locale][unit](Math.max(1, Math.floor(ms / length)));
}

/** In how many ms `timeLeft` says something else: whoever shows it looks again then, and all screens agree. */
export const msToNextTimeLeft = (ms: number): number => (ms % unitOf(ms)[1]) + 1;
