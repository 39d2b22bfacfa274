import { formatShortDate, type OfficeClock } from "@/lib/i18n/office-time";
import type { Period } from "@/lib/statistics/periods";

/** "1–24 Nov" */
export function periodWords({ from, to }: Pick<Period, "from" | "to">, clock: OfficeClock): string {
  // The dates are the office's own already: told in UTC they stay what they are.
  const last = formatShortDate(`${to}T12:00:00Z`, { ...clock, zone: "UTC" });
  if (from === to) return last;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${last}`;
  return `${formatShortDate(`${from}T12:00:00Z`, { ...clock, zone: "UTC" })}–${last}`;
}
