"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { SearchField } from "@/components/ui/search-field";
import type { TicketFilter } from "./use-ticket-filters";

const PAUSE_MS = 250;

/** Finds by number, name or service; the address follows once typing pauses. */
export function TicketSearch({ filter }: { filter: TicketFilter }) {
  const t = useTranslations("tickets");
  const common = useTranslations("common");
  const asked = filter.filters.q ?? "";
  const [text, setText] = useState(asked);
  const { setFilters } = filter;

  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the wait, not a new address
  useEffect(() => {
    if (text === asked) return;
    const timer = setTimeout(() => setFilters({ q: text || undefined }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <SearchField
      label={t("search")}
      clearLabel={common("clearSearch")}
      placeholder={t("search")}
      value={text}
      onChange={setText}
      className="w-[290px] max-sm:w-full"
    />
  );
}
