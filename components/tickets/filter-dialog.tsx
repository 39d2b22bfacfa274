"use client";

import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { useFilterChoices } from "./use-filter-choices";
import type { TicketFilter } from "./use-ticket-filters";
import { ViewSwitch } from "./view-switch";

/** The filters on a phone: a sheet, since a row of five does not fit. */
export function FilterDialog({ filter }: { filter: TicketFilter }) {
  const t = useTranslations("tickets");
  const common = useTranslations("common");
  const choices = useFilterChoices(filter);
  return (
    <div className="sm:hidden">
      <Dialog
        title={t("filters")}
        closeLabel={common("close")}
        trigger={
          <IconButton label={t("filters")}>
            <SlidersHorizontal aria-hidden="true" />
          </IconButton>
        }
        footer={(close) => (
          <Button
            onPress={() => {
              filter.clearFilters();
              close();
            }}
          >
            {t("clearFilters")}
          </Button>
        )}
      >
        <div className="grid gap-3">
          <ViewSwitch filter={filter} />
          {choices.map(({ id, ...choice }) => (
            <Select key={id} {...choice} />
          ))}
        </div>
      </Dialog>
    </div>
  );
}
