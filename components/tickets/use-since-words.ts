import { useTranslations } from "next-intl";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { formatShortDate, formatWeekday, officeDaysBetween } from "@/lib/i18n/office-time";

/** "hari ini", "kemarin", "Jumat", "3 Okt": the day of something that lasts. */
export function useSinceWords(now: number): (at: string) => string {
  const office = useOfficeClock();
  const t = useTranslations("tickets");
  return (at) => {
    const days = officeDaysBetween(at, now, office);
    if (days <= 0) return t("today");
    if (days === 1) return t("yesterday");
    return days < 7 ? formatWeekday(at, office, "long") : formatShortDate(at, office);
  };
}
