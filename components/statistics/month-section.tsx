import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import type { Compared, Figure, Statistics } from "@/lib/statistics/statistics";
import { FigureLink } from "./figure-link";
import { type Judged, judgeChange, percentOf } from "./judge-change";
import { periodWords } from "./period-words";
import { QuestionSection } from "./question-section";
import { SpeedPlot } from "./speed-plot";
import { useDurations } from "./use-durations";

/** This month against as many working days of the month before. */
export function MonthSection({ statistics }: { statistics: Statistics }) {
  const t = useTranslations("statistics");
  const { speed, received, periods } = statistics;
  const [now, before] = [percentOf(speed.now), percentOf(speed.before)];
  return (
    <QuestionSection
      question={t("monthQuestion")}
      answer={t("monthAnswer", {
        volume: volumeWord(received),
        promise: promiseWord(now, before),
        now: now ?? 0,
        before: before ?? 0,
      })}
      more={t("monthMore", { days: periods.before.workingDays })}
    >
      <div className="grid grid-cols-[minmax(0,1fr)_414px] items-start gap-x-11 gap-y-5 max-lg:grid-cols-1">
        <MonthTable statistics={statistics} />
        <SpeedPlot speed={speed} periods={periods} workdayMinutes={statistics.workdayMinutes} />
      </div>
    </QuestionSection>
  );
}

function volumeWord({ now, before }: Compared<Figure>) {
  if (now.count === before.count) return "same";
  return now.count > before.count ? "more" : "less";
}

function promiseWord(now?: number, before?: number) {
  if (now === undefined) return "none";
  if (before === undefined) return "only";
  const judged = judgeChange(now, before, "higher");
  return judged === "neutral" ? "same" : judged;
}

function MonthTable({ statistics }: { statistics: Statistics }) {
  const t = useTranslations("statistics");
  const clock = useOfficeClock();
  const { periods, received, ready, speed, workdayMinutes } = statistics;
  return (
    <table aria-label={t("monthTable")} className="w-full border-collapse text-sm">
      <thead>
        <tr className="text-right text-xs text-ink-3 *:border-b *:border-line-strong *:pb-1.5 *:font-medium">
          <td />
          <th scope="col">{periodWords(periods.now, clock)}</th>
          <th scope="col" className="max-sm:hidden">
            {periodWords(periods.before, clock)}
          </th>
          <th scope="col">{t("change")}</th>
        </tr>
      </thead>
      <tbody>
        <CountRow label={t("received")} figures={received} />
        <CountRow label={t("ready")} figures={ready} />
        <PromiseRow speed={speed} />
        <LengthRow label={t("half")} of="median" speed={speed} workdayMinutes={workdayMinutes} />
        <LengthRow label={t("ninth")} of="ninth" speed={speed} workdayMinutes={workdayMinutes} />
      </tbody>
    </table>
  );
}

const TONE: Record<Judged, string> = {
  worse: "font-semibold text-overdue",
  better: "font-semibold text-ready",
  neutral: "text-ink-2",
};

type RowProps = { label: string; now: ReactNode; before: ReactNode; change: ReactNode; judged?: Judged };

function Row({ label, now, before, change, judged = "neutral" }: RowProps) {
  return (
    <tr className="text-right *:border-b *:border-grid *:py-1.5 *:pl-2">
      <th scope="row" className="pl-0! text-left font-medium">
        {label}
      </th>
      <td className="font-bold whitespace-nowrap">{now}</td>
      <td className="whitespace-nowrap text-ink-3 max-sm:hidden">{before}</td>
      <td className={TONE[judged]}>{change}</td>
    </tr>
  );
}

function CountRow({ label, figures: { now, before } }: { label: string; figures: Compared<Figure> }) {
  const t = useTranslations("statistics");
  const count = Math.abs(now.count - before.count);
  const change = now.count > before.count ? t("more", { count }) : t("less", { count });
  return (
    <Row
      label={label}
      now={<FigureLink figure={now} />}
      before={<FigureLink figure={before} />}
      change={count === 0 ? t("same") : change}
    />
  );
}

function PromiseRow({ speed }: Pick<Statistics, "speed">) {
  const t = useTranslations("statistics");
  const [now, before] = [percentOf(speed.now), percentOf(speed.before)];
  const told = ({ kept, promised }: typeof speed.now, percent?: number) =>
    percent === undefined ? (
      t("noFigure")
    ) : (
      <>
        <span className="font-medium max-sm:hidden">{t("keptOf", { kept, promised })} · </span>
        {percent}%
      </>
    );
  const change = () => {
    if (now === undefined || before === undefined) return t("noFigure");
    const count = Math.abs(now - before);
    if (count === 0) return t("same");
    return now > before ? t("pointsUp", { count }) : t("pointsDown", { count });
  };
  return (
    <Row
      label={t("onTime")}
      now={told(speed.now, now)}
      before={told(speed.before, before)}
      change={change()}
      judged={judgeChange(now ?? 0, before ?? now ?? 0, "higher")}
    />
  );
}

type LengthRowProps = Pick<Statistics, "speed" | "workdayMinutes"> & {
  label: string;
  of: "median" | "ninth";
};

function LengthRow({ label, of, speed, workdayMinutes }: LengthRowProps) {
  const t = useTranslations("statistics");
  const { exact } = useDurations(workdayMinutes);
  const [now, before] = [speed.now[of], speed.before[of]];
  const told = (minutes: number | null) => (minutes === null ? t("noFigure") : exact(minutes));
  const change = () => {
    if (now === null || before === null) return t("noFigure");
    const length = exact(Math.abs(now - before));
    if (now === before) return t("same");
    return now > before ? t("slower", { length }) : t("faster", { length });
  };
  const isKnown = now !== null && before !== null;
  return (
    <Row
      label={label}
      now={told(now)}
      before={told(before)}
      change={change()}
      judged={isKnown ? judgeChange(now, before, "lower") : "neutral"}
    />
  );
}
