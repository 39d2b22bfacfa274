"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { MenuNode } from "@/lib/menu/engine/menu-doc";
import { useDraft } from "../draft-context";

/** When the entry is offered. */
export function VisibleField({ node: { id, visible } }: { node: MenuNode }) {
  const t = useTranslations("menu");
  const { edit, isReadOnly } = useDraft();
  const dates = typeof visible === "object" ? visible : undefined;
  const options = [
    { id: "always", label: t("visible.always") },
    { id: "officeHours", label: t("visible.officeHours"), note: t("visible.officeHoursNote") },
    { id: "dates", label: t("visible.dates") },
    { id: "hidden", label: t("visible.hidden"), note: t("visible.hiddenNote") },
  ] as const;
  const setDate = (edge: "from" | "to", date: string) => {
    const { [edge]: _old, ...other } = dates ?? {};
    edit({ kind: "setVisible", id, visible: date === "" ? other : { ...other, [edge]: date } });
  };
  return (
    <div data-menu-field="visible" className="grid gap-3">
      <Select
        label={t("visibleLabel")}
        options={options}
        value={typeof visible === "object" ? "dates" : visible}
        isDisabled={isReadOnly}
        onChange={(choice) => edit({ kind: "setVisible", id, visible: choice === "dates" ? {} : choice })}
      />
      {dates && (
        <div className="grid gap-3 sm:grid-cols-2">
          {(["from", "to"] as const).map((edge) => (
            <TextField
              key={edge}
              type="date"
              label={t(`visible.${edge}`)}
              value={dates[edge] ?? ""}
              isReadOnly={isReadOnly}
              onChange={(date) => setDate(edge, date)}
            />
          ))}
        </div>
      )}
    </div>
  );
}
