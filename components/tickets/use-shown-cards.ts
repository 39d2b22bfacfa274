import { useQuery } from "@tanstack/react-query";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { useViewer } from "@/components/shell/viewer-context";
import { officeDate } from "@/lib/i18n/office-time";
import type { BoardCard } from "@/lib/tickets/ticket-card";
import type { TicketFilters } from "@/lib/tickets/ticket-filters";
import { filterCards } from "./filter-cards";
import { ticketQueries } from "./ticket-queries";

/** The board's cards that the filters and the search leave; undefined while the board is not there. */
export function useShownCards(filters: TicketFilters): BoardCard[] | undefined {
  const viewer = useViewer();
  const office = useOfficeClock();
  const { data: board } = useQuery(ticketQueries.board());
  const today = (at: string) => officeDate(at, office) === officeDate(Date.now(), office);
  return board && filterCards(board.cards, filters, { viewerId: viewer.id, today });
}
