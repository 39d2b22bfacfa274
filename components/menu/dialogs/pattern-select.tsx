"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Select } from "@/components/ui/select";
import type { MenuNodeOf } from "@/lib/menu/engine/menu-doc";

type Pattern = MenuNodeOf<"form">;

/** Services that come with Loket, each complete with requirements and questions. Loaded when asked for. */
export function PatternSelect({ onChange }: { onChange: (pattern: Pattern) => void }) {
  const t = useTranslations("menu");
  const common = useTranslations("common");
  const [patterns, setPatterns] = useState<Pattern[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    void loadPatterns().then(setPatterns);
  }, []);
  return (
    <Select
      label={t("pattern")}
      placeholder={patterns.length > 0 ? common("choose") : common("loading")}
      hint={t("patternHint")}
      options={patterns.map((pattern) => ({
        id: pattern.id,
        label: pattern.serviceName,
        note: t("questionCount", { count: pattern.form.fields.length }),
      }))}
      value={chosen}
      onChange={(id) => {
        setChosen(id);
        const pattern = patterns.find((each) => each.id === id);
        if (pattern) onChange(pattern);
      }}
    />
  );
}

async function loadPatterns(): Promise<Pattern[]> {
  const [{ starterMenu }, { menuPlaces }] = await Promise.all([
    import("@/lib/menu/starter-menu/starter-menu"),
    import("@/lib/menu/menu-places"),
  ]);
  return menuPlaces(starterMenu()).flatMap(({ node }) => (node.kind === "form" ? [node] : []));
}
