"use client";

import { Languages } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useLocaleChoice } from "./use-locale-choice";

/** Offers the other language, in that language; for pages before signing in. */
export function LocaleSwitch() {
  const t = useTranslations("shell");
  const [locale, chooseLocale] = useLocaleChoice();
  const other = locale === "id" ? "en" : "id";
  return (
    <Button variant="quiet" size="small" onPress={() => chooseLocale(other)}>
      <Languages aria-hidden="true" className="size-4" />
      <span lang={other}>{t(other === "en" ? "languageEn" : "languageId")}</span>
    </Button>
  );
}
