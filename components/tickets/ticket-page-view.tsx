"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/shell/use-error-text";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { AnswerList } from "./answer-list";
import { DeadlinePanel } from "./deadline-panel";
import { RequirementList } from "./requirement-list";
import { TicketDock } from "./ticket-dock";
import { TicketHeader } from "./ticket-header";
import { TicketHistory } from "./ticket-history";
import { ticketQueries } from "./ticket-queries";
import { TicketSteps } from "./ticket-steps";

/** Three panes by certainty: evidence, decision, record. On a phone below one another, the decision first. */
export function TicketPageView({ ticketId }: { ticketId: string }) {
  const t = useTranslations();
  const errorText = useErrorText();
  const { data: page, error, refetch, isFetching } = useQuery(ticketQueries.page(ticketId));
  if (!page && error) {
    return (
      <ErrorState
        title={t("tickets.loadFailed")}
        retryLabel={t("common.retry")}
        onRetry={() => refetch()}
        isRetrying={isFetching}
        className="grid h-full place-items-center"
      >
        {errorText(error)}
      </ErrorState>
    );
  }
  if (!page) return <SkeletonRows label={t("common.loading")} />;
  return (
    <div className="flex h-full flex-col bg-sheet max-lg:overflow-y-auto">
      <TicketHeader page={page} />
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)_372px_296px] max-lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] max-lg:flex-none max-md:grid-cols-1">
        <div className="min-h-0 px-5 pt-3.5 pb-6 max-sm:px-3.5 lg:overflow-y-auto">
          <RequirementList page={page} />
          <AnswerList page={page} />
        </div>
        <div className="min-h-0 border-l border-line px-[18px] pt-3.5 pb-6 max-md:border-t max-md:border-l-0 max-sm:px-3.5 lg:overflow-y-auto">
          <DeadlinePanel page={page} />
          <TicketSteps page={page} />
        </div>
        <div className="min-h-0 border-l border-line bg-paper px-[18px] pt-3.5 pb-6 max-lg:col-span-full max-lg:border-t max-lg:border-l-0 max-sm:px-3.5 lg:overflow-y-auto">
          <TicketHistory page={page} />
        </div>
      </div>
      <TicketDock page={page} />
    </div>
  );
}
