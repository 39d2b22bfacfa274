import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/ui/error-state";
import { Spinner } from "@/components/ui/spinner";
import { useErrorText } from "../shell/use-error-text";

type ThreadStateProps = {
  query: Pick<UseInfiniteQueryResult, "isError" | "error" | "isFetching" | "refetch">;
};

/** A thread that is not there yet, or could not be read. */
export function ThreadState({ query }: ThreadStateProps) {
  const t = useTranslations("inbox");
  const common = useTranslations("common");
  const errorText = useErrorText();
  if (!query.isError) {
    return (
      <div className="grid place-items-center text-ink-3">
        <Spinner label={common("loading")} />
      </div>
    );
  }
  return (
    <ErrorState
      title={t("threadFailed")}
      retryLabel={common("retry")}
      onRetry={() => void query.refetch()}
      isRetrying={query.isFetching}
      className="grid place-items-center"
    >
      {errorText(query.error)}
    </ErrorState>
  );
}
