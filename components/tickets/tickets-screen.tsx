"use client";

import { useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { useErrorText } from "@/components/shell/use-error-text";
import { ErrorState } from "@/components/ui/error-state";
import { IconButton } from "@/components/ui/icon-button";
import { BoardSkeleton } from "./board-skeleton";
import { FilterBar } from "./filter-bar";
import { FilterDialog } from "./filter-dialog";
import { NoHits } from "./no-hits";
import { OpenSummary } from "./open-summary";
import { TicketBoard } from "./ticket-board";
import { ticketQueries } from "./ticket-queries";
import { TicketSearch } from "./ticket-search";
import { TicketTable } from "./ticket-table";
import { useShownCards } from "./use-shown-cards";
import { narrowingOf, useTicketFilters } from "./use-ticket-filters";
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
        summary={<OpenSummary filter={filter} />}
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
  const cards = useShownCards(filter.filters);
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
  if (!board || !cards) return <BoardSkeleton label={common("loading")} />;
  const isFiltered = Object.keys(narrowingOf(filter.filters)).length > 0;
  return (
    <>
      {isFiltered && cards.length === 0 && <NoHits filter={filter} />}
      <TicketBoard board={board} cards={cards} isFiltered={isFiltered} />
    </>
  );
}
