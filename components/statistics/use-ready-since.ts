import { useOfficeClock } from "@/components/shell/use-office-clock";
import { formatShortDate, officeDaysBetween } from "@/lib/i18n/office-time";

/** The values of "siap sejak …": a date, or that it is today's at `at`. */
export function useReadySince(at: string) {
  const clock = useOfficeClock();
  return (since: string) => ({
    date: formatShortDate(since, clock),
    isToday: String(officeDaysBetween(since, at, clock) === 0),
  });
}
