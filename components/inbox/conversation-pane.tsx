"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/ui/error-state";
import { useErrorText } from "../shell/use-error-text";
import { ConversationBody } from "./conversation-body";
import { ConversationSkeleton } from "./conversation-skeleton";
import { inboxQueries } from "./inbox-queries";

/** One conversation: header, thread, composer and the resident's panel. */
export function ConversationPane({ conversationId }: { conversationId: string }) {
  const t = useTranslations("inbox");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const detail = useQuery(inboxQueries.detail(conversationId));
  if (detail.data) return <ConversationBody key={conversationId} detail={detail.data} />;
  if (detail.isPending) return <ConversationSkeleton />;
  return (
    <ErrorState
      title={t("conversationFailed")}
      retryLabel={common("retry")}
      onRetry={() => void detail.refetch()}
      isRetrying={detail.isFetching}
      className="grid h-full place-items-center"
    >
      {errorText(detail.error)}
    </ErrorState>
  );
}
