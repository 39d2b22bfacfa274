import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { filterParams, readFilters, type TicketFilters } from "@/lib/tickets/ticket-filters";

export type TicketView = "board" | "table";

/** View and filters, kept in the address: a link opens what its sender saw. */
export function useTicketFilters() {
  const params = useSearchParams();
  const text = params.toString();
  const filters = useMemo(() => readFilters(Object.fromEntries(new URLSearchParams(text))), [text]);
  const view: TicketView = params.get("view") === "table" ? "table" : "board";
  const write = (next: TicketFilters, nextView: TicketView) => {
    const query = filterParams(next);
    if (nextView === "table") query.set("view", "table");
    const search = query.toString();
    window.history.replaceState(null, "", search ? `?${search}` : window.location.pathname);
  };
  return {
    view,
    filters,
    setFilters: (change: Partial<TicketFilters>) => write({ ...filters, ...change }, view),
    clearFilters: () => write({}, view),
    setView: (next: TicketView) => write(filters, next),
  };
}

/** What hides tickets: all filters but the order. */
export function narrowingOf({ sort: _, dir: __, ...narrowing }: TicketFilters): TicketFilters {
  return narrowing;
}

export type TicketFilter = ReturnType<typeof useTicketFilters>;
