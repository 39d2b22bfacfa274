import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { loadMessages } from "./load-messages";
import { DEFAULT_LOCALE, isLocale, LOCALE_COOKIE } from "./locale";
import { officeTimeZone } from "./office-time-zone";

export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  const locale = isLocale(chosen) ? chosen : DEFAULT_LOCALE;
  const messages = await loadMessages(locale);
  return { locale, messages, timeZone: await officeTimeZone(), now: new Date() };
});
