import { useState } from "react";
import { forgetPreference, rememberPreference } from "./preference-cookie";
import { isTheme, THEME_COOKIE, type ThemeChoice } from "./theme";

/** This browser's appearance and the way to change it; applied at once, drawn by the server from the next page on. */
export function useThemeChoice(): [ThemeChoice, (choice: ThemeChoice | undefined) => void] {
  const [choice, setChoice] = useState<ThemeChoice>(themeOnPage);
  return [
    choice,
    (next) => {
      if (!next) return;
      setChoice(next);
      applyTheme(next);
    },
  ];
}

function themeOnPage(): ThemeChoice {
  const drawn = typeof document === "undefined" ? undefined : document.documentElement.dataset.theme;
  return isTheme(drawn) ? drawn : "system";
}

function applyTheme(choice: ThemeChoice) {
  if (choice === "system") {
    delete document.documentElement.dataset.theme;
    forgetPreference(THEME_COOKIE);
    return;
  }
  document.documentElement.dataset.theme = choice;
  rememberPreference(THEME_COOKIE, choice);
}
