import { useFormatter, useTranslations } from "next-intl";
import type { StateTime, Statistics } from "@/lib/statistics/statistics";
import { QuestionSection } from "./question-section";

/** A cascade of means: each state begins where the one before ended, so the whole is the sum that one sees. */
export function TimeSection({ statistics: { stateTimes, ready } }: { statistics: Statistics }) {
  const t = useTranslations("statistics");
  const hours = useHours();
  const counted = stateTimes.filter(({ isPaused }) => !isPaused);
  const all = sum(counted.map(({ now }) => now));
  const longest = counted.reduce<StateTime | undefined>(
    (most, row) => (row.now > (most?.now ?? 0) ? row : most),
    undefined,
  );
  if (!longest) return null;
  return (
    <QuestionSection
      question={t("timeQuestion")}
      answer={t("timeAnswer", {
        status: t(`status.${longest.status}`),
        hours: hours(longest.now),
        all: hours(all),
      })}
      more={t("timeMore", { before: longest.before === null ? "none" : hours(longest.before) })}
    >
      <h3 className="mb-2 text-sm font-semibold">
        {t("timeTitle")} <span className="font-normal text-ink-3">· {t("timeUnit")}</span>
      </h3>
      <Cascade rows={stateTimes} longest={longest} />
      <p className="mt-2 text-xs text-pretty text-ink-3">
        {t("timeFoot", { count: ready.now.count, all: hours(all) })}
      </p>
    </QuestionSection>
  );
}

function useHours() {
  const format = useFormatter();
  return (minutes: number) =>
    format.number(minutes / 60, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
}

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

function Cascade({ rows, longest }: { rows: StateTime[]; longest: StateTime }) {
  const span = Math.max(1, sum(rows.map(({ now }) => now)), sum(rows.map(({ before }) => before ?? 0)));
  const starts = (which: "now" | "before") =>
    rows.map((_, place) => sum(rows.slice(0, place).map((row) => row[which] ?? 0)));
  const [now, before] = [starts("now"), starts("before")];
  return (
    <ul className="max-w-[720px]">
      {rows.map((row, place) => (
        <Step
          key={row.status}
          row={row}
          isLongest={row === longest}
          at={{ now: (now[place] ?? 0) / span, before: (before[place] ?? 0) / span }}
          span={span}
        />
      ))}
    </ul>
  );
}

type StepProps = { row: StateTime; isLongest: boolean; at: { now: number; before: number }; span: number };

function Step({ row, isLongest, at, span }: StepProps) {
  const t = useTranslations("statistics");
  const hours = useHours();
  const place = (start: number, minutes: number) => ({
    marginLeft: `${start * 100}%`,
    width: `max(2px, ${(minutes / span) * 100}%)`,
  });
  return (
    <li className="grid grid-cols-[190px_minmax(0,1fr)_84px] items-center gap-x-3 border-b border-grid py-1.5 text-sm max-sm:grid-cols-[minmax(0,1fr)_auto]">
      <span className={isLongest ? "font-bold" : ""}>
        {t(`status.${row.status}`)}
        {row.isPaused && <span className="block text-xs text-ink-3">{t("timePaused")}</span>}
      </span>
      <span aria-hidden="true" className="grid gap-0.5 max-sm:order-3 max-sm:col-span-2 max-sm:mt-1">
        <i
          className={`block h-3 ${isLongest ? "bg-waiting" : row.isPaused ? "shadow-[inset_0_0_0_1px_var(--paused)]" : "bg-data-fill"}`}
          style={{
            ...place(at.now, row.now),
            ...(row.isPaused ? { background: "var(--hatch-paused)" } : {}),
          }}
        />
        {row.before !== null && (
          <i className="block h-1 bg-data-before" style={place(at.before, row.before)} />
        )}
      </span>
      <span className="text-right whitespace-nowrap">
        <b className={isLongest ? "font-bold" : "font-semibold"}>{hours(row.now)}</b>
        {row.before !== null && <span className="ml-2 text-xs text-ink-3">{hours(row.before)}</span>}
      </span>
    </li>
  );
}
