import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { isLate } from "@/lib/tickets/board-order";
import { COLUMN_OF } from "@/lib/tickets/ticket";
import { ticketQueries } from "./ticket-queries";

/** How many are open and how many of them are late, each a way to its rows. */
export function OpenSummary() {
  const t = useTranslations("tickets");
  const { data } = useQuery(ticketQueries.board());
  if (!data) return null;
  const open = data.cards.filter(({ status }) => COLUMN_OF[status] !== "completed");
  const late = open.filter(isLate).length;
  return (
    <span className="whitespace-nowrap">
      {t("openCount", { count: open.length })}
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
