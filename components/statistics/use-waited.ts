import { useTranslations } from "next-intl";
import { splitWait } from "./split-wait";

/** How long somebody has waited in whole words: "kurang dari 1 menit", "3 menit", "2 jam 5 menit", "3 hari". */
export function useWaited() {
  const t = useTranslations("statistics");
  return (since: string, at: string) => {
    const { days, hours, minutes } = splitWait(Date.parse(at) - Date.parse(since));
    if (days > 0) return t("days", { days });
    if (hours > 0) return t("hoursMinutes", { hours, minutes });
    return t("minutes", { minutes });
  };
}
