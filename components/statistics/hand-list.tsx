import { ChevronRight } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { LateGroup, Statistics } from "@/lib/statistics/statistics";
import { ticketsHref } from "./tickets-href";
import { useReadySince } from "./use-ready-since";
import { useWaited } from "./use-waited";

/** On a phone the lurah first sees what needs a hand, each line a way to it. */
export function HandList({ statistics, waitingHref }: { statistics: Statistics; waitingHref: Route }) {
  const t = useTranslations("statistics");
  const { signature, late, uncollected, forgotten, waiting, at } = statistics;
  const waited = useWaited();
  const readySince = useReadySince(at);
  const total = signature.all.count + late.figure.count + forgotten.count + waiting.count;
  return (
    <section className="border-b border-line sm:hidden" aria-labelledby="hand">
      <h2 id="hand" className="border-b border-line-strong px-4 pt-3 pb-1.5 text-sm font-semibold text-ink-3">
        {t("handTitle")}
      </h2>
      {total === 0 && <p className="px-4 py-3 text-sm text-ink-2">{t("handQuiet")}</p>}
      <ul>
        <Line
          count={signature.all.count}
          title={t("handSignature")}
          href={ticketsHref(signature.all.filters)}
          tone="waiting"
        >
          <SignatureNote signature={signature} />
        </Line>
        <Line
          count={late.figure.count}
          title={t("handLate")}
          href={ticketsHref(late.figure.filters)}
          tone="overdue"
        >
          <LateNote groups={late.groups} />
        </Line>
        <Line count={waiting.count} title={t("handWaiting")} href={waitingHref} tone="waiting">
          {waiting.since && t("handWaitingNote", { time: waited(waiting.since, at) })}
        </Line>
        <Line
          count={forgotten.count}
          title={t("handUncollected")}
          href={ticketsHref(forgotten.filters)}
          tone="plain"
        >
          {uncollected.since && t("handUncollectedNote", readySince(uncollected.since))}
        </Line>
      </ul>
    </section>
  );
}

const TONE = { waiting: "text-waiting", overdue: "text-overdue", plain: "text-ink" };
type LineProps = { count: number; title: string; href: Route; tone: keyof typeof TONE; children: ReactNode };

function Line({ count, title, href, tone, children }: LineProps) {
  if (count === 0) return null;
  const row =
    "grid min-h-14 grid-cols-[34px_minmax(0,1fr)_18px] items-center gap-x-2 border-b border-line px-4 py-2.5";
  return (
    <li>
      <Link href={href} prefetch={false} className={row}>
        <b className={`text-[24px] leading-none font-bold ${TONE[tone]}`}>{count}</b>{" "}
        <span>
          <span className="block font-bold">{title}</span>
          <span className="block text-sm text-pretty text-ink-2">{children}</span>
        </span>
        <ChevronRight aria-hidden="true" className="text-ink-3" />
      </Link>
    </li>
  );
}

function SignatureNote({ signature: { late, dueToday } }: Pick<Statistics, "signature">) {
  const t = useTranslations("statistics");
  if (late.count + dueToday.count === 0) return t("handOnTime");
  return t("handSignatureNote", {
    late: late.count,
    today: dueToday.count,
    both: late.count > 0 && dueToday.count > 0 ? "yes" : "no",
  });
}

/** "3 Menunggu Tanda Tangan, 1 Diproses" */
function LateNote({ groups }: { groups: LateGroup[] }) {
  const t = useTranslations("statistics");
  const counts = new Map<LateGroup["status"], number>();
  for (const { status, figure } of groups) counts.set(status, (counts.get(status) ?? 0) + figure.count);
  return [...counts].map(([status, count]) => `${count} ${t(`status.${status}`)}`).join(", ");
}
