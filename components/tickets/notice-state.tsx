import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/shell/use-error-text";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { NoticePreview } from "./notice-preview";
import type { NoticeDraft } from "./use-notice-draft";

/** The proposed message, or why there is none to show. */
export function NoticeState({ draft }: { draft: NoticeDraft }) {
  const t = useTranslations();
  const errorText = useErrorText();
  const { query, notice } = draft;
  if (query.isError) {
    return (
      <ErrorState
        title={errorText(query.error)}
        retryLabel={t("common.retry")}
        onRetry={() => query.refetch()}
        className="-my-6"
      />
    );
  }
  if (!notice) return <Skeleton className="h-24 rounded-lg" />;
  if (notice.message === null) return <p className="text-sm text-ink-2">{t("tickets.noMessageNeeded")}</p>;
  return <NoticePreview draft={draft} />;
}
