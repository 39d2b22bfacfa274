export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
export type ThemeChoice = Theme | "system";
export const THEME_COOKIE = "theme";

export const isTheme = (value: unknown): value is Theme => THEMES.some((theme) => theme === value);
