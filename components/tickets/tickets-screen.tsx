"use client";

import { useQuery } from "@tanstack/react-query";
import { Search, SquareKanban } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { useErrorText } from "@/components/shell/use-error-text";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { useViewer } from "@/components/shell/viewer-context";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { IconButton } from "@/components/ui/icon-button";
import { officeDate } from "@/lib/i18n/office-time";
import { BoardSkeleton } from "./board-skeleton";
import { FilterBar } from "./filter-bar";
import { filterCards } from "./filter-cards";
import { FilterDialog } from "./filter-dialog";
import { OpenSummary } from "./open-summary";
import { TicketBoard } from "./ticket-board";
import { ticketQueries } from "./ticket-queries";
import { TicketSearch } from "./ticket-search";
import { TicketTable } from "./ticket-table";
import { useTicketFilters } from "./use-ticket-filters";
import { ViewSwitch } from "./view-switch";

/** Tiket: the board or the table, with one set of filters in the address. */
export function TicketsScreen() {
  const t = useTranslations("tickets");
  const filter = useTicketFilters();
  const [isSearching, setSearching] = useState(false);
  const { view } = filter;
  return (
    <div className="flex h-full flex-col bg-paper">
      <PageHeader
        title={t("title")}
        summary={<OpenSummary />}
        actions={
          <>
            <div className="max-sm:hidden">
              <TicketSearch filter={filter} />
            </div>
            <IconButton
              label={t("search")}
              className="sm:hidden"
              aria-expanded={isSearching}
              onPress={() => setSearching((now) => !now)}
            >
              <Search aria-hidden="true" />
            </IconButton>
            <FilterDialog filter={filter} />
            <div className="max-sm:hidden">
              <ViewSwitch filter={filter} />
            </div>
          </>
        }
      >
        {(isSearching || filter.filters.q) && (
          <div className="pb-2 sm:hidden">
            <TicketSearch filter={filter} />
          </div>
        )}
        <FilterBar filter={filter} />
      </PageHeader>
      {view === "board" ? <BoardView filter={filter} /> : <TicketTable filter={filter} />}
    </div>
  );
}

function BoardView({ filter }: { filter: ReturnType<typeof useTicketFilters> }) {
  const t = useTranslations("tickets");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const viewer = useViewer();
  const office = useOfficeClock();
  const { data: board, error, refetch, isFetching } = useQuery(ticketQueries.board());
  if (!board && error) {
    return (
      <ErrorState
        title={t("loadFailed")}
        retryLabel={common("retry")}
        onRetry={() => refetch()}
        isRetrying={isFetching}
        className="grid flex-1 place-items-center"
      >
        {errorText(error)}
      </ErrorState>
    );
  }
  if (!board) return <BoardSkeleton label={common("loading")} />;
  const today = (at: string) => officeDate(at, office) === officeDate(Date.now(), office);
  const cards = filterCards(board.cards, filter.filters, { viewerId: viewer.id, today });
  if (board.cards.length === 0 && board.finishedCount === 0) {
    return (
      <EmptyState
        title={t("emptyBoard")}
        icon={<SquareKanban aria-hidden="true" />}
        className="flex-1 content-center"
      >
        {t("emptyBoardBody")}
      </EmptyState>
    );
  }
  return <TicketBoard board={board} cards={cards} />;
}
