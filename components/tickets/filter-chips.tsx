import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { periodWords } from "@/components/statistics/period-words";
import { OPEN_STATUSES } from "@/lib/tickets/ticket";
import type { TicketFilters } from "@/lib/tickets/ticket-filters";
import type { TicketFilter } from "./use-ticket-filters";

/** Filters that a link from the statistics brought and that no select can show: days, several states. */
export function FilterChips({ filter, className = "" }: { filter: TicketFilter; className?: string }) {
  const t = useTranslations("tickets.chips");
  const clock = useOfficeClock();
  const { from, to, by = "received", status = [] } = filter.filters;
  const chips: { name: string; without: Partial<TicketFilters> }[] = [];
  if (from && to) {
    const period = periodWords({ from, to }, clock);
    chips.push({ name: t(by, { period }), without: { from: undefined, to: undefined, by: undefined } });
  }
  if (status.length > 1) {
    const isOpen = [...status].sort().join() === [...OPEN_STATUSES].sort().join();
    const name = isOpen ? t("open") : t("several", { count: status.length });
    chips.push({ name, without: { status: undefined } });
  }
  return chips.map(({ name, without }) => (
    <button
      key={name}
      type="button"
      onClick={() => filter.setFilters(without)}
      aria-label={t("remove", { name })}
      className={`inline-flex min-h-8 items-center gap-1 rounded-full bg-sea-wash px-3 text-sm font-semibold text-sea-strong ${className}`}
    >
      {name}
      <X aria-hidden="true" className="size-3.5" />
    </button>
  ));
}
