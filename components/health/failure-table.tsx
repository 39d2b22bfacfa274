import { useTranslations } from "next-intl";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { useRefusalWords } from "@/components/whatsapp/use-refusal-words";
import type { SendFailure } from "@/lib/health/health";
import { formatDayTime } from "@/lib/i18n/office-time";

/** Why messages failed, by WhatsApp's code, and what that asks of the office. */
export function FailureTable({ failures }: { failures: SendFailure[] }) {
  const t = useTranslations("settings.state");
  const refusalWords = useRefusalWords();
  const clock = useOfficeClock();
  return (
    <Table label={t("failures")}>
      <thead>
        <tr>
          <HeadCell>{t("code")}</HeadCell>
          <HeadCell>{t("meaning")}</HeadCell>
          <HeadCell isNumber>{t("times")}</HeadCell>
          <HeadCell isNumber>{t("last")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {failures.map((failure) => (
          <tr key={failure.code}>
            <Cell className="text-ink-3">{failure.code ?? "–"}</Cell>
            <Cell>
              {refusalWords(failure.code).what}
              <span className="block text-ink-3">{refusalWords(failure.code).todo}</span>
            </Cell>
            <Cell isNumber className="font-bold">
              {failure.count}
            </Cell>
            <Cell isNumber className="text-xs whitespace-nowrap text-ink-3">
              {formatDayTime(failure.lastAt, clock)}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
