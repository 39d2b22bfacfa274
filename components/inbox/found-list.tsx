"use client";

import { useQuery } from "@tanstack/react-query";
import { Search, SearchX } from "lucide-react";
import { useParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { type InboxView, SEARCH_MIN_CHARACTERS } from "@/lib/conversations/inbox-views";
import { useErrorText } from "../shell/use-error-text";
import { useViewer } from "../shell/viewer-context";
import { ConversationRow } from "./conversation-row";
import { inboxQueries } from "./inbox-queries";
import { knownClockOffset } from "./server-clock";
import { useDebounced } from "./use-debounced";
import { useWindowClock } from "./use-window-clock";

const PAUSE_MS = 250;

/** What a search found, best first. */
export function FoundList({ q, view }: { q: string; view: InboxView }) {
  const t = useTranslations("inbox");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const asked = useDebounced(useDeferredValue(q), PAUSE_MS);
  const isTooShort = [q, asked].some((text) => text.length < SEARCH_MIN_CHARACTERS);
  const found = useQuery({ ...inboxQueries.search(asked), enabled: !isTooShort });
  const now = useWindowClock(
    (found.data?.rows ?? []).map(({ windowClosesAt }) => windowClosesAt),
    knownClockOffset(),
  );
  const viewer = useViewer();
  const { conversationId } = useParams<{ conversationId?: string }>();
  if (q.length < SEARCH_MIN_CHARACTERS) {
    return (
      <EmptyState title={t("tooShort")} icon={<Search aria-hidden="true" />}>
        {t("tooShortBody")}
      </EmptyState>
    );
  }
  if (found.isPending) return <SkeletonRows label={common("loading")} count={3} />;
  if (found.isError) {
    return (
      <ErrorState title={t("searchFailed")} retryLabel={common("retry")} onRetry={() => void found.refetch()}>
        {errorText(found.error)}
      </ErrorState>
    );
  }
  if (found.data.rows.length === 0) {
    return (
      <EmptyState title={t("nothingFound", { q: asked })} icon={<SearchX aria-hidden="true" />}>
        {t("nothingFoundBody")}
      </EmptyState>
    );
  }
  return (
    <ul
      aria-label={t("found")}
      className="min-h-0 flex-1 overflow-y-auto border-t border-line"
      data-inbox-list
    >
      {found.data.rows.map((row) => (
        <ConversationRow
          key={row.id}
          row={row}
          view={view}
          isOpen={row.id === conversationId}
          now={now}
          viewerId={viewer.id}
        />
      ))}
    </ul>
  );
}
