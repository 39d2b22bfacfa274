import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/shell/page-header";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { formatDayTime } from "@/lib/i18n/office-time";
import type { WaitingPage } from "@/lib/statistics/waiting";
import { useWaited } from "./use-waited";

/** Who waits for an answer, who has waited longest first; `isFirst` when nobody before this page waits longer. */
export function WaitingSheet({ page, isFirst }: { page: WaitingPage; isFirst: boolean }) {
  const t = useTranslations("statistics");
  const clock = useOfficeClock();
  const waited = useWaited();
  return (
    <div className="min-h-full bg-sheet">
      <PageHeader
        title={t("waitingTitle")}
        actions={<ButtonLink href="/statistics">{t("toStatistics")}</ButtonLink>}
      />
      {page.rows.length === 0 ? (
        <EmptyState title={t("waitingEmpty")} />
      ) : (
        <div className="max-w-[820px] px-5 py-4 max-sm:px-3">
          <p className="mb-2 text-sm text-pretty text-ink-2">{t("waitingLead")}</p>
          <Table label={t("waitingTitle")}>
            <thead>
              <tr>
                <HeadCell>{t("resident")}</HeadCell>
                <HeadCell>{t("waitingFor")}</HeadCell>
                <HeadCell>{t("withWhom")}</HeadCell>
              </tr>
            </thead>
            <tbody>
              {page.rows.map(({ id, name, since, assignee }) => (
                <tr key={id}>
                  <Cell className="font-semibold">{name}</Cell>
                  <Cell>
                    {waited(since, page.at)}{" "}
                    <span className="block text-xs text-ink-3">{formatDayTime(since, clock)}</span>
                  </Cell>
                  <Cell className={assignee ? "" : "text-ink-3"}>{assignee ?? t("nobody")}</Cell>
                </tr>
              ))}
            </tbody>
          </Table>
          <div className="mt-4 flex gap-2">
            {page.next && (
              <ButtonLink href={`/statistics/waiting?after=${page.next}`} prefetch={false}>
                {t("waitingMore")}
              </ButtonLink>
            )}
            {!isFirst && (
              <ButtonLink href="/statistics/waiting" variant="quiet" prefetch={false}>
                {t("waitingFirst")}
              </ButtonLink>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
