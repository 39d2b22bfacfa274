import { useTranslations } from "next-intl";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { useRefusalWords } from "@/components/whatsapp/use-refusal-words";
import type { Affected, AffectedPlaces, SendFailure } from "@/lib/health/health";
import { formatDayTime } from "@/lib/i18n/office-time";
import { AffectedList } from "./affected-list";

type FailureTableProps = { failures: SendFailure[]; affected: AffectedPlaces["failed"] };

const WIDE = "max-sm:hidden";

/** Why messages failed, by WhatsApp's code, and what that asks of the office. On a phone code and time stand below the words. */
export function FailureTable({ failures, affected }: FailureTableProps) {
  const t = useTranslations("settings.state");
  return (
    <Table label={t("failures")}>
      <thead>
        <tr>
          <HeadCell className={WIDE}>{t("code")}</HeadCell>
          <HeadCell>{t("meaning")}</HeadCell>
          <HeadCell isNumber>{t("times")}</HeadCell>
          <HeadCell isNumber className={WIDE}>
            {t("last")}
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {failures.map((failure) => (
          <FailureRow
            key={failure.code}
            failure={failure}
            affected={affected.filter(({ code }) => code === failure.code)}
          />
        ))}
      </tbody>
    </Table>
  );
}

type FailureRowProps = { failure: SendFailure; affected: Affected[] };

function FailureRow({ failure: { code, count, lastAt }, affected }: FailureRowProps) {
  const t = useTranslations("settings.state");
  const { what, todo } = useRefusalWords()(code);
  const last = formatDayTime(lastAt, useOfficeClock());
  return (
    <tr>
      <Cell className={`text-ink-3 ${WIDE}`}>{code ?? "–"}</Cell>
      <Cell className="text-pretty">
        {what}
        <span className="block text-ink-3">{todo}</span>
        <span className="block text-xs text-ink-3 sm:hidden">
          {t("code")} {code ?? "–"} · {t("last")} {last}
        </span>
        <AffectedList affected={affected} />
      </Cell>
      <Cell isNumber className="font-bold">
        {count}
      </Cell>
      <Cell isNumber className={`text-xs whitespace-nowrap text-ink-3 ${WIDE}`}>
        {last}
      </Cell>
    </tr>
  );
}
