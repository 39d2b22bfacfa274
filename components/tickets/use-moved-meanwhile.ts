import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { TicketCard } from "@/lib/tickets/ticket-card";
import { ticketQueries } from "./ticket-queries";

/**
 * Says who moved a ticket where since `card` was drawn, while its own move is still being decided; null as long as
 * nobody did. The page's data follows live events.
 */
export function useMovedMeanwhile(card: TicketCard): string | null {
  const t = useTranslations("tickets");
  const { data: page } = useQuery(ticketQueries.page(card.id));
  if (!page || page.card.revision <= card.revision) return null;
  const status = t(`status.${page.card.status}`);
  const last = page.history.find(({ kind }) => kind === "moved" || kind === "move_undone");
  return last?.who.name
    ? t("movedMeanwhileBy", { name: last.who.name, status })
    : t("movedMeanwhile", { status });
}
