import { useTranslations } from "next-intl";

/** Working minutes in words: `exact` "5 jam 54 menit", `rough` "2 hari 5 jam" where a day is the office's own. */
export function useDurations(workdayMinutes: number) {
  const t = useTranslations("statistics");
  return {
    exact: (minutes: number) =>
      minutes < 60
        ? t("minutes", { minutes })
        : t("hoursMinutes", { hours: Math.floor(minutes / 60), minutes: minutes % 60 }),
    rough: (minutes: number) => {
      // A deadline is the end of the day: in the evening no working minute has gone by yet.
      if (minutes === 0) return t("justPast");
      if (minutes < 60) return t("minutes", { minutes });
      const days = Math.floor(minutes / workdayMinutes);
      const hours = Math.floor((minutes - days * workdayMinutes) / 60);
      if (days === 0) return t("hours", { hours });
      return hours === 0 ? t("days", { days }) : t("daysHours", { days, hours });
    },
  };
}
