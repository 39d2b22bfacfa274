"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/ui/error-state";

type DeskErrorProps = { error: Error & { digest?: string }; reset: () => void };

export default function DeskError({ error, reset }: DeskErrorProps) {
  const t = useTranslations("shell");
  const common = useTranslations("common");
  return (
    <ErrorState
      title={t("errorTitle")}
      retryLabel={common("retry")}
      onRetry={reset}
      className="grid h-full place-items-center"
    >
      {error.digest ? t("errorBody", { digest: error.digest }) : t("errorBodyPlain")}
    </ErrorState>
  );
}
