import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { TicketFilter } from "./use-ticket-filters";

/** Nothing is left of the board: says what hides the tickets, with the way back to all of them. */
export function NoHits({ filter }: { filter: TicketFilter }) {
  const t = useTranslations("tickets");
  const { q } = filter.filters;
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1 px-5 pt-3 max-sm:px-3">
      <p className="text-md font-semibold">{q ? t("noHits", { q }) : t("noMatch")}</p>
      <Button size="small" onPress={filter.clearFilters}>
        <X aria-hidden="true" className="size-3.5" />
        {t(q ? "showAll" : "clearFilters")}
      </Button>
    </div>
  );
}
