"use client";

import { SquareKanban, Table2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Segmented } from "@/components/ui/segmented";
import type { TicketFilter } from "./use-ticket-filters";

/** Papan or Tabel, over the same filters. */
export function ViewSwitch({ filter }: { filter: TicketFilter }) {
  const t = useTranslations("tickets");
  return (
    <Segmented
      label={t("view")}
      value={filter.view}
      onChange={filter.setView}
      segments={[
        { id: "board", label: t("viewBoard"), icon: <SquareKanban aria-hidden="true" /> },
        { id: "table", label: t("viewTable"), icon: <Table2 aria-hidden="true" /> },
      ]}
    />
  );
}
