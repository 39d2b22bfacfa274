import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import type { Figure, Statistics } from "@/lib/statistics/statistics";
import { DayServices } from "./day-services";
import { FigureLink } from "./figure-link";
import { QuestionSection } from "./question-section";
import { useReadySince } from "./use-ready-since";
import { useWaited } from "./use-waited";

/** `waitingHref`: the inbox, or for those without one the list of who waits. */
type DaySectionProps = { statistics: Statistics; waitingHref: Route };

/** Today in figures: what came, what was finished, who waits, and the same by service. */
export function DaySection({ statistics, waitingHref }: DaySectionProps) {
  const t = useTranslations("statistics");
  const waited = useWaited();
  const readySince = useReadySince(statistics.at);
  const { day, late, waiting, uncollected } = statistics;
  const wait = waiting.since ? waited(waiting.since, statistics.at) : "";
  return (
    <QuestionSection
      question={t("dayQuestion")}
      answer={t.rich("dayAnswer", {
        received: day.received.count,
        ready: day.ready.count,
        a: (text) => <FigureLink figure={day.received}>{text}</FigureLink>,
        b: (text) => <FigureLink figure={day.ready}>{text}</FigureLink>,
      })}
      more={t.rich("dayMore", {
        count: waiting.count,
        time: wait,
        a: (text) => (
          <Link href={waitingHref} prefetch={false} className={PLAIN_LINK}>
            {text}
          </Link>
        ),
      })}
    >
      <div className="grid grid-cols-2 gap-x-11 gap-y-5 max-lg:grid-cols-1">
        <Column heading={t("dayTable")}>
          <Line figure={day.received} label={t("dayReceived")} />
          <Line figure={day.ready} label={t("dayReady")} />
          <Line figure={late.dueToday} label={t("dayDue")} />
        </Column>
        <Column heading={t("dayNow")}>
          <WaitingLine count={waiting.count} href={waitingHref}>
            {waiting.since && t("longest", { time: wait })}
          </WaitingLine>
          <Line figure={late.figure} label={t("dayLate")} isLate />
          <Line figure={uncollected.figure} label={t("dayUncollected")}>
            {uncollected.since && t("readySince", readySince(uncollected.since))}
          </Line>
        </Column>
      </div>
      <DayServices services={statistics.services} />
    </QuestionSection>
  );
}

function Column({ heading, children }: { heading: string; children: ReactNode }) {
  const id = useId();
  return (
    <div>
      <h3 id={id} className="border-b border-line-strong pb-1.5 text-xs font-medium text-ink-3">
        {heading}
      </h3>
      <dl aria-labelledby={id}>{children}</dl>
    </div>
  );
}

const ROW = "grid grid-cols-[minmax(0,1fr)_4ch] items-baseline gap-x-4 border-b border-grid py-1.5 text-sm";

type LineProps = { figure: Figure; label: string; isLate?: boolean; children?: ReactNode };

function Line({ figure, label, isLate, children }: LineProps) {
  return (
    <div className={ROW}>
      <dt>
        {label} {children && <span className="text-ink-3">· {children}</span>}
      </dt>
      <dd className={`text-right font-bold ${isLate && figure.count > 0 ? "text-overdue" : ""}`}>
        <FigureLink figure={figure} label={label} />
      </dd>
    </div>
  );
}

const PLAIN_LINK = "figure-link hover:text-sea hover:decoration-sea";

function WaitingLine({ count, href, children }: { count: number; href: Route; children: ReactNode }) {
  const label = useTranslations("statistics")("dayWaiting");
  return (
    <div className={ROW}>
      <dt>
        {label} {children && <span className="text-ink-3">· {children}</span>}
      </dt>
      <dd className={`text-right font-bold ${count > 0 ? "text-waiting" : "text-ink-3"}`}>
        {count > 0 ? (
          <Link href={href} prefetch={false} aria-label={`${count} ${label}`} className={PLAIN_LINK}>
            {count}
          </Link>
        ) : (
          count
        )}
      </dd>
    </div>
  );
}
