import { useTranslations } from "next-intl";
import { waitingTime } from "@/lib/i18n/office-time";
import { useOfficeClock } from "../shell/use-office-clock";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long somebody has waited, in ms: "baru saja", "24 m" (or "24 menit" in words), "1 j 12 m", "3 hari". */
export function useWaitedFor(form: "short" | "words"): (ms: number) => string {
  const t = useTranslations("inbox");
  const { locale } = useOfficeClock();
  return (ms) => {
    if (ms < MINUTE_MS) return t("waitedNow");
    if (form === "words" && ms < HOUR_MS) return t("waitedMinutes", { count: Math.floor(ms / MINUTE_MS) });
    return waitingTime(ms, locale);
  };
}
