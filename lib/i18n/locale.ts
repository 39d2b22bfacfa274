/** The interface's languages; the first is the source of all text. */
export const LOCALES = ["id", "en"] as const;
export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = "id";
export const LOCALE_COOKIE = "locale";

/** Narrows what a cookie or a form says to a language that we have. */
export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value);
