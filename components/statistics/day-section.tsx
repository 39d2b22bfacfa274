import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { formatShortDate, waitingTime } from "@/lib/i18n/office-time";
import type { Figure, Statistics } from "@/lib/statistics/statistics";
import { FigureLink } from "./figure-link";
import { QuestionSection } from "./question-section";

type DaySectionProps = {
  statistics: Statistics;
  /** Only who may read the inbox can open the waiting conversations. */
  hasInbox: boolean;
};

/** Today in figures: what came, what was finished, who waits. */
export function DaySection({ statistics, hasInbox }: DaySectionProps) {
  const t = useTranslations("statistics");
  const clock = useOfficeClock();
  const { day, late, waiting, uncollected } = statistics;
  const wait = waiting.since
    ? waitingTime(Date.parse(statistics.at) - Date.parse(waiting.since), clock.locale)
    : "";
  return (
    <QuestionSection
      question={t("dayQuestion")}
      answer={t.rich("dayAnswer", {
        received: day.received.count,
        ready: day.ready.count,
        a: (text) => <FigureLink figure={day.received}>{text}</FigureLink>,
        b: (text) => <FigureLink figure={day.ready}>{text}</FigureLink>,
      })}
      more={t("dayMore", { count: waiting.count, time: wait })}
    >
      <div className="grid grid-cols-2 gap-x-11 gap-y-5 max-lg:grid-cols-1">
        <Column heading={t("dayTable")}>
          <Line figure={day.received} label={t("dayReceived")} />
          <Line figure={day.ready} label={t("dayReady")} />
          <Line figure={late.dueToday} label={t("dayDue")} />
        </Column>
        <Column heading={t("dayNow")}>
          <WaitingLine count={waiting.count} hasInbox={hasInbox}>
            {waiting.since && t("longest", { time: wait })}
          </WaitingLine>
          <Line figure={late.figure} label={t("dayLate")} isLate />
          <Line figure={uncollected.figure} label={t("dayUncollected")}>
            {uncollected.since && t("readySince", { date: formatShortDate(uncollected.since, clock) })}
          </Line>
        </Column>
      </div>
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

function WaitingLine({
  count,
  hasInbox,
  children,
}: {
  count: number;
  hasInbox: boolean;
  children: ReactNode;
}) {
  const label = useTranslations("statistics")("dayWaiting");
  return (
    <div className={ROW}>
      <dt>
        {label} {children && <span className="text-ink-3">· {children}</span>}
      </dt>
      <dd className={`text-right font-bold ${count > 0 ? "text-waiting" : "text-ink-3"}`}>
        {hasInbox && count > 0 ? (
          <Link href="/inbox?view=waiting" aria-label={`${count} ${label}`} className="figure-link">
            {count}
          </Link>
        ) : (
          count
        )}
      </dd>
    </div>
  );
}
