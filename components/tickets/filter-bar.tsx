"use client";

import { ArrowDownWideNarrow, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FilterSelect } from "@/components/ui/filter-select";
import { FilterChips } from "./filter-chips";
import { useFilterChoices } from "./use-filter-choices";
import type { TicketFilter } from "./use-ticket-filters";

/** Filters in a row under the title; at its end the order that the board keeps. */
export function FilterBar({ filter }: { filter: TicketFilter }) {
  const t = useTranslations("tickets");
  const choices = useFilterChoices(filter);
  const { q: _, sort: __, dir: ___, ...narrowing } = filter.filters;
  return (
    <div className="-ml-2 flex min-h-10 flex-wrap items-center gap-x-1 pb-1.5 max-sm:hidden">
      {choices.map(({ id, ...choice }) => (
        <FilterSelect key={id} {...choice} />
      ))}
      <FilterChips filter={filter} />
      {Object.keys(narrowing).length > 0 && (
        <Button variant="quiet" size="small" onPress={filter.clearFilters}>
          <X aria-hidden="true" className="size-3.5" />
          {t("clearFilters")}
        </Button>
      )}
      {filter.view === "board" && (
        <p className="ml-auto flex items-center gap-1.5 text-xs font-[550] text-ink-3">
          <ArrowDownWideNarrow aria-hidden="true" className="size-3.5" />
          {t("order")}
        </p>
      )}
    </div>
  );
}
