import { useTranslations } from "next-intl";

/** Working minutes in full, as only a ticket's page tells them: "5 j 24 m", "48 m". */
export function useMinuteWords(): (minutes: number) => string {
  const t = useTranslations("tickets.page");
  return (minutes) => {
    const whole = Math.abs(Math.round(minutes));
    if (whole >= 60 && whole % 60 === 0) return t("wholeHours", { h: whole / 60 });
    return whole < 60 ? t("minutes", { m: whole }) : t("hours", { h: Math.floor(whole / 60), m: whole % 60 });
  };
}
