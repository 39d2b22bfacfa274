"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { SearchField } from "@/components/ui/search-field";
import type { TicketFilter } from "./use-ticket-filters";

const PAUSE_MS = 250;

/** Finds by number, name or service; the address follows once typing pauses, and "show all" empties the box. */
export function TicketSearch({ filter }: { filter: TicketFilter }) {
  const t = useTranslations("tickets");
  const common = useTranslations("common");
  const asked = filter.filters.q ?? "";
  const [text, setText] = useState(asked);
  const { setFilters } = filter;
  const written = useRef(asked);

  useEffect(() => {
    if (asked !== written.current) setText(asked);
    written.current = asked;
  }, [asked]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the wait, not a new address
  useEffect(() => {
    if (text === asked) return;
    const timer = setTimeout(() => {
      written.current = text;
      setFilters({ q: text || undefined });
    }, PAUSE_MS);
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
