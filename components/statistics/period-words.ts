import { formatShortDate, type OfficeClock } from "@/lib/i18n/office-time";
import type { Period } from "@/lib/statistics/periods";

/** "1–24 Nov" */
export function periodWords({ from, to }: Period, clock: OfficeClock): string {
  // The dates are the office's own already: told in UTC they stay what they are.
  const last = formatShortDate(`${to}T12:00:00Z`, { ...clock, zone: "UTC" });
  return from === to ? last : `${Number(from.slice(8))}–${last}`;
}
