"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { MenuNode } from "@/lib/menu/engine/menu-doc";
import { useDraft } from "../draft-context";

/** Says on top of the form that residents do not see the entry, and shows it to them again. */
export function HiddenNote({ node: { id, visible } }: { node: MenuNode }) {
  const t = useTranslations("menu");
  const { edit, isReadOnly } = useDraft();
  if (visible !== "hidden") return null;
  return (
    <Notice meaning="paused">
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {t("hiddenFromResidents")}
        {!isReadOnly && (
          <Button size="small" onPress={() => edit({ kind: "setVisible", id, visible: "always" })}>
            {t("showAgain")}
          </Button>
        )}
      </span>
    </Notice>
  );
}
