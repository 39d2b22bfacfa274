"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/shell/use-error-text";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { Chip } from "@/components/ui/chip";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { formatDayTime } from "@/lib/i18n/office-time";
import type { MenuVersionRow } from "@/lib/menu/menu-draft";
import { menuQueries } from "../menu-queries";

/** Who published what and why, newest first. */
export function VersionsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("menu");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const { data, error, refetch, isFetching } = useQuery(menuQueries.versions());
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("versions")}
      closeLabel={common("close")}
    >
      {data ? (
        <ol>
          {data.map((version, index) => (
            <Version key={version.number} version={version} isCurrent={index === 0} />
          ))}
        </ol>
      ) : error ? (
        <ErrorState
          title={errorText(error)}
          retryLabel={common("retry")}
          onRetry={() => void refetch()}
          isRetrying={isFetching}
        />
      ) : (
        <SkeletonRows label={common("loading")} count={4} />
      )}
    </Dialog>
  );
}

function Version({ version, isCurrent }: { version: MenuVersionRow; isCurrent: boolean }) {
  const t = useTranslations("menu");
  const clock = useOfficeClock();
  const { number, at, by, note } = version;
  return (
    <li className="border-t border-line py-2.5 first:border-t-0">
      <p className="flex flex-wrap items-center gap-2">
        <b className="font-bold">{t("version", { number })}</b>
        {isCurrent && <Chip meaning="sea">{t("current")}</Chip>}
        <span className="ml-auto text-sm text-ink-3">{formatDayTime(at, clock)}</span>
      </p>
      <p className="text-sm text-ink-2">{by ?? t("byLoket")}</p>
      {note && <p className="text-pretty">{note}</p>}
    </li>
  );
}
