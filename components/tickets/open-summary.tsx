import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { isLate } from "@/lib/tickets/board-order";
import { COLUMN_OF } from "@/lib/tickets/ticket";
import type { BoardCard } from "@/lib/tickets/ticket-card";
import { ticketQueries } from "./ticket-queries";
import { useShownCards } from "./use-shown-cards";
import type { TicketFilter } from "./use-ticket-filters";

/** How many are open, of those that the board shows, and how many of them are late, each a way to its rows. */
export function OpenSummary({ filter: { view, filters } }: { filter: TicketFilter }) {
  const t = useTranslations("tickets");
  const { data } = useQuery(ticketQueries.board());
  const shown = useShownCards(filters)?.filter(isOpen);
  if (!data || !shown) return null;
  const all = data.cards.filter(isOpen);
  // The table counts its own rows, finished ones too.
  const open = view === "board" ? shown : all;
  const late = open.filter(isLate).length;
  const isPart = open.length < all.length;
  return (
    <span className="whitespace-nowrap">
      {isPart
        ? t("shownCount", { count: open.length, all: all.length })
        : t("openCount", { count: open.length })}
      {late > 0 && (
        <>
          {" · "}
          <Link
            href="/tickets?view=table&due=late&sort=due"
            className="font-[650] text-overdue hover:underline"
          >
            {t("lateCount", { count: late })}
          </Link>
        </>
      )}
    </span>
  );
}

const isOpen = ({ status }: BoardCard) => COLUMN_OF[status] !== "completed";
