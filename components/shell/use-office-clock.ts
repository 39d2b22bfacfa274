import { useLocale, useTimeZone } from "next-intl";
import type { OfficeClock } from "@/lib/i18n/office-time";

/** The office's zone and the reader's language, for the functions of lib/i18n/office-time. */
export function useOfficeClock(): OfficeClock {
  const zone = useTimeZone();
  const locale = useLocale();
  if (!zone) throw new Error("the office's time zone is missing from the texts' provider");
  return { zone, locale };
}
