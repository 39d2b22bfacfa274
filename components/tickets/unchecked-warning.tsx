import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Notice as Proposal } from "@/lib/tickets/notice";

type Props = { unchecked: Proposal["unchecked"]; ticketId: string; hasLink?: boolean };

/** What the office has not looked at, before a message tells the resident that the file is complete. */
export function UncheckedWarning({ unchecked, ticketId, hasLink = true }: Props) {
  const t = useTranslations("tickets.unchecked");
  if (unchecked.length === 0) return null;
  const labels = (isForCounter: boolean) =>
    unchecked.filter((each) => each.isForCounter === isForCounter).map(({ label }) => label);
  const [sent, forCounter] = [labels(false), labels(true)];
  return (
    <Notice meaning="waiting">
      <span className="block font-bold">{t("title", { count: unchecked.length })}</span>
      {sent.length > 0 && <span className="block">{t("sent", { labels: sent.join(", ") })}</span>}
      {forCounter.length > 0 && (
        <span className="block">{t("counter", { labels: forCounter.join(", ") })}</span>
      )}
      {hasLink && (
        <Link href={`/tickets/${ticketId}` as Route} className="link">
          {t("open")}
        </Link>
      )}
    </Notice>
  );
}
