"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { KNOWN_VARIABLES } from "@/lib/templates/known-variables";

/** Puts a variable where the cursor is. */
export function VariablePicker({ onPick }: { onPick: (variable: string) => void }) {
  const t = useTranslations("templates.form");
  return (
    <fieldset className="flex flex-wrap items-center gap-1.5">
      <legend className="float-left mr-1 text-xs text-ink-3">{t("insert")}</legend>
      {KNOWN_VARIABLES.map((variable) => (
        <Button
          key={variable}
          size="small"
          aria-label={t("insertVariable", { variable })}
          onPress={() => onPick(variable)}
        >
          {variable}
        </Button>
      ))}
    </fieldset>
  );
}
