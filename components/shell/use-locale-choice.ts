import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { LOCALE_COOKIE, type Locale } from "@/lib/i18n/locale";
import { rememberPreference } from "./preference-cookie";

/** The interface's language on this browser and the way to change it; the page is drawn anew, drafts stay. */
export function useLocaleChoice(): [Locale, (locale: Locale | undefined) => void] {
  const locale = useLocale();
  const router = useRouter();
  return [
    locale,
    (next) => {
      if (!next || next === locale) return;
      rememberPreference(LOCALE_COOKIE, next);
      router.refresh();
    },
  ];
}
