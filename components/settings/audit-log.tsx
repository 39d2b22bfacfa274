import Link from "next/link";
import { useTranslations } from "next-intl";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { AuditPage } from "@/lib/audit/audit";
import { type AuditGroup, groupLooks } from "@/lib/audit/group-looks";
import { formatDayTime } from "@/lib/i18n/office-time";

/** Who did or looked at what, newest first; `isFirst` when nothing newer is before this page. */
export function AuditLog({ page, isFirst }: { page: AuditPage; isFirst: boolean }) {
  const t = useTranslations("settings.log");
  if (page.rows.length === 0) return <EmptyState title={t("empty")} />;
  return (
    <>
      <p className="mb-3 text-sm text-ink-2">{t("lead")}</p>
      <Table label={t("table")}>
        <thead>
          <tr>
            <HeadCell>{t("when")}</HeadCell>
            <HeadCell>{t("who")}</HeadCell>
            <HeadCell>{t("what")}</HeadCell>
            <HeadCell>{t("whom")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {groupLooks(page.rows).map((group) => (
            <Row key={group.row.id} {...group} />
          ))}
        </tbody>
      </Table>
      <div className="mt-4 flex gap-2">
        {page.next && (
          <ButtonLink href={`/settings/audit?before=${page.next}`} prefetch={false}>
            {t("older")}
          </ButtonLink>
        )}
        {!isFirst && (
          <ButtonLink href="/settings/audit" variant="quiet" prefetch={false}>
            {t("newest")}
          </ButtonLink>
        )}
      </div>
    </>
  );
}

function Row({ row, count, subjects }: AuditGroup) {
  const { at, actor, action, subjectKind, subjectId, subject } = row;
  const t = useTranslations("settings.log");
  const clock = useOfficeClock();
  // Other features name acts of their own; one without a text is shown by its name.
  const key = `actions.${action.replaceAll(".", "_")}`;
  const words = t.has(key as "actions.signed_in") ? t(key as "actions.signed_in") : action;
  return (
    <tr>
      <Cell className="whitespace-nowrap text-ink-2">{formatDayTime(at, clock)}</Cell>
      <Cell className="font-semibold">{actor ?? t("system")}</Cell>
      <Cell>
        {words}
        {count > 1 && <span className="text-ink-3"> · {count}×</span>}
      </Cell>
      <Cell className="text-ink-2">
        {subjectKind === "ticket" && subjectId ? (
          <Link href={`/tickets/${subjectId}`} prefetch={false} className="figure-link">
            {subject ?? subjectId}
          </Link>
        ) : (
          subjects.join(", ")
        )}
      </Cell>
    </tr>
  );
}
