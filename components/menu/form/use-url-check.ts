import { useTranslations } from "next-intl";

/** WhatsApp and the menu take addresses that begin with https only. */
export function useUrlCheck() {
  const t = useTranslations("menu");
  return (text: string) => (isHttpsUrl(text) ? undefined : t("notHttps"));
}

export const isHttpsUrl = (text: string) => URL.canParse(text) && new URL(text).protocol === "https:";
