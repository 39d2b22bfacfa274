"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/shell/use-error-text";
import { ErrorState } from "@/components/ui/error-state";
import type { PreviewOffice } from "@/lib/menu/preview/preview-office";
import { DraftProvider } from "./draft-context";
import { MenuEditor } from "./menu-editor";
import { menuQueries } from "./menu-queries";
import { MenuSkeleton } from "./menu-skeleton";

/** The menu editor, or what stands in its place while it cannot be shown. */
export function MenuScreen({ office }: { office: PreviewOffice }) {
  const common = useTranslations("common");
  const errorText = useErrorText();
  const { data, error, refetch, isFetching } = useQuery(menuQueries.draft());
  if (data)
    return (
      <DraftProvider draft={data}>
        <MenuEditor office={office} />
      </DraftProvider>
    );
  if (!error) return <MenuSkeleton label={common("loading")} />;
  return (
    <ErrorState
      title={errorText(error)}
      retryLabel={common("retry")}
      onRetry={() => void refetch()}
      isRetrying={isFetching}
      className="grid h-full place-items-center"
    />
  );
}
