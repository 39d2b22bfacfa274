"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/shell/use-error-text";
import { useNow } from "@/components/shell/use-now";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { formatListTime } from "@/lib/i18n/office-time";
import type { TicketCard } from "@/lib/tickets/ticket-card";
import type { SORTS } from "@/lib/tickets/ticket-filters";
import { CardClockView } from "./card-clock";
import { CardHandler } from "./card-handler";
import { FilterChips } from "./filter-chips";
import { TicketChip } from "./ticket-chip";
import { ticketQueries } from "./ticket-queries";
import type { TicketFilter } from "./use-ticket-filters";

type Sort = (typeof SORTS)[number];

/** Every ticket that the filters name, 50 at a time, open and finished. */
export function TicketTable({ filter }: { filter: TicketFilter }) {
  const t = useTranslations("tickets");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const query = useInfiniteQuery({
    ...ticketQueries.table(filter.filters),
    placeholderData: keepPreviousData,
  });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  if (query.isError && !query.data) {
    return (
      <ErrorState
        title={t("loadFailed")}
        retryLabel={common("retry")}
        onRetry={() => query.refetch()}
        className="flex-1"
      >
        {errorText(query.error)}
      </ErrorState>
    );
  }
  if (!query.data) return <SkeletonRows label={common("loading")} count={8} />;
  if (rows.length === 0) return <EmptyState title={t("noMatch")}>{t("noMatchBody")}</EmptyState>;
  return (
    <div
      className="min-h-0 flex-1 overflow-y-auto bg-sheet px-5 pb-6 max-sm:px-3"
      aria-busy={query.isPlaceholderData}
    >
      <p className="pt-3 pb-1 text-sm text-ink-3">
        <FilterChips filter={filter} className="mr-2 sm:hidden" />
        {t("table.count", { count: query.data.pages[0]?.total ?? 0 })}
      </p>
      <Table label={t("title")}>
        <Head filter={filter} />
        <tbody>
          {rows.map((card) => (
            <Row key={card.id} card={card} />
          ))}
        </tbody>
      </Table>
      <div className="grid place-items-center pt-4 text-sm text-ink-3">
        {query.hasNextPage ? (
          <Button onPress={() => query.fetchNextPage()} isPending={query.isFetchingNextPage}>
            {t("table.more")}
          </Button>
        ) : (
          t("table.end")
        )}
      </div>
    </div>
  );
}

function Head({ filter }: { filter: TicketFilter }) {
  const t = useTranslations("tickets.table");
  return (
    <thead>
      <tr>
        <SortCell filter={filter} sort="number" label={t("number")} />
        <HeadCell>{t("title")}</HeadCell>
        <HeadCell>{t("applicant")}</HeadCell>
        <HeadCell>{t("status")}</HeadCell>
        <SortCell filter={filter} sort="due" label={t("due")} />
        <HeadCell>{t("assignee")}</HeadCell>
        <SortCell filter={filter} sort="received" label={t("received")} />
      </tr>
    </thead>
  );
}

function SortCell({ filter, sort, label }: { filter: TicketFilter; sort: Sort; label: string }) {
  const current = filter.filters.sort ?? "received";
  const dir = filter.filters.dir ?? (current === "due" ? "asc" : "desc");
  const isCurrent = current === sort;
  const Arrow = dir === "asc" ? ArrowUp : ArrowDown;
  const turn = () =>
    filter.setFilters({ sort, dir: isCurrent && dir === "desc" ? "asc" : isCurrent ? "desc" : undefined });
  return (
    <HeadCell aria-sort={isCurrent ? (dir === "asc" ? "ascending" : "descending") : "none"}>
      <button
        type="button"
        onClick={turn}
        className="inline-flex items-center gap-1 font-semibold hover:text-ink"
      >
        {label}
        {isCurrent && <Arrow aria-hidden="true" className="size-3.5" />}
      </button>
    </HeadCell>
  );
}

function Row({ card }: { card: TicketCard }) {
  const office = useOfficeClock();
  const now = useNow();
  return (
    <tr className="hover:bg-well">
      <Cell className="whitespace-nowrap tabular-nums">
        <Link href={`/tickets/${card.id}` as Route} className="link" prefetch={false}>
          {card.number}
        </Link>
      </Cell>
      <Cell className="min-w-44 font-semibold">{card.title}</Cell>
      <Cell className="min-w-36">
        {card.applicant}
        {card.rtRw && <span className="text-ink-3"> · {card.rtRw}</span>}
      </Cell>
      <Cell>
        <TicketChip status={card.status} />
      </Cell>
      <Cell className="whitespace-nowrap">
        <CardClockView clock={card.clock} status={card.status} now={now} />
      </Cell>
      <Cell className="whitespace-nowrap">
        {card.assignee ? card.assignee.name : <CardHandler card={card} />}
      </Cell>
      <Cell className="whitespace-nowrap text-ink-2">{formatListTime(card.receivedAt, now, office)}</Cell>
    </tr>
  );
}
