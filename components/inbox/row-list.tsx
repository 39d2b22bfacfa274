"use client";

import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { useParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { InboxPage } from "@/lib/conversations/inbox-row";
import type { InboxView } from "@/lib/conversations/inbox-views";
import { useErrorText } from "../shell/use-error-text";
import { useViewer } from "../shell/viewer-context";
import { ConversationRow } from "./conversation-row";
import { EmptyList } from "./empty-list";
import { LoadMore } from "./load-more";
import { knownClockOffset } from "./server-clock";
import { useWindowClock } from "./use-window-clock";

type RowListProps = { list: UseInfiniteQueryResult<InfiniteData<InboxPage>>; view: InboxView };

/** The rows of a view, further pages as one scrolls; its loading, empty and error states. */
export function RowList({ list, view }: RowListProps) {
  const t = useTranslations("inbox");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const viewer = useViewer();
  const { conversationId } = useParams<{ conversationId?: string }>();
  const rows = useMemo(() => withoutRepeats(list.data?.pages ?? []), [list.data]);
  const now = useWindowClock(
    rows.map(({ windowClosesAt }) => windowClosesAt),
    knownClockOffset(),
  );

  if (list.isPending) return <SkeletonRows label={common("loading")} />;
  if (list.isError && rows.length === 0) {
    return (
      <ErrorState
        title={t("listFailed")}
        retryLabel={common("retry")}
        onRetry={() => void list.refetch()}
        isRetrying={list.isFetching}
      >
        {errorText(list.error)}
      </ErrorState>
    );
  }
  if (rows.length === 0) return <EmptyList view={view} />;
  return (
    <ul
      aria-label={t("conversations")}
      className="min-h-0 flex-1 overflow-y-auto"
      data-inbox-list
      data-scrolls
    >
      {rows.map((row) => (
        <ConversationRow
          key={row.id}
          row={row}
          view={view}
          isOpen={row.id === conversationId}
          now={now}
          viewerId={viewer.id}
        />
      ))}

      {list.hasNextPage && (
        <li>
          <LoadMore onSeen={() => void list.fetchNextPage()} isLoading={list.isFetchingNextPage} />
        </li>
      )}
    </ul>
  );
}

/** Between two pages somebody may have moved; nobody is shown twice. */
function withoutRepeats(pages: InboxPage[]) {
  const seen = new Set<string>();
  return pages.flatMap(({ rows }) => rows.filter(({ id }) => !seen.has(id) && seen.add(id)));
}
