import { useTranslations } from "next-intl";

/** Working minutes in full, as only a ticket's page tells them: "5 j 24 m", "48 m"; never broken over two lines. */
export function useMinuteWords(): (minutes: number) => string {
  const t = useTranslations("tickets.page");
  return (minutes) => {
    const whole = Math.abs(Math.round(minutes));
    return words(whole).replaceAll(" ", "\u00a0");
  };

  function words(whole: number) {
    if (whole >= 60 && whole % 60 === 0) return t("wholeHours", { h: whole / 60 });
    return whole < 60 ? t("minutes", { m: whole }) : t("hours", { h: Math.floor(whole / 60), m: whole % 60 });
  }
}
