import { useTranslations } from "next-intl";
import type { StateRow, Statistics } from "@/lib/statistics/statistics";
import { PAUSED } from "@/lib/tickets/ticket";
import { countTies } from "./count-ties";
import { FigureLink } from "./figure-link";
import { QuestionSection } from "./question-section";

/** Open tickets by state; the parts add to the whole that the answer names. */
export function StatesSection({ statistics: { states, open } }: { statistics: Statistics }) {
  const t = useTranslations("statistics");
  const top = states.reduce(
    (most, row) => (row.figure.count > (most?.figure.count ?? 0) ? row : most),
    states[0],
  );
  return (
    <QuestionSection
      question={t("statesQuestion")}
      answer={t.rich("statesAnswer", {
        count: open.count,
        a: (text) => <FigureLink figure={open}>{text}</FigureLink>,
      })}
      more={
        top &&
        t("statesMore", {
          count: open.count,
          status: t(`status.${top.status}`),
          top: top.figure.count,
          ties: countTies(states, ({ figure }) => figure.count),
        })
      }
    >
      <ul aria-label={t("statesTable")} className="max-w-[680px]">
        {states.map((row) => (
          <State key={row.status} row={row} most={top?.figure.count ?? 1} />
        ))}
      </ul>
    </QuestionSection>
  );
}

function State({ row: { status, figure, late }, most }: { row: StateRow; most: number }) {
  const t = useTranslations("statistics");
  const label = t(`status.${status}`);
  const lateFigure = { count: late, filters: { ...figure.filters, due: "late" as const } };
  const share = (count: number) => `${(count / Math.max(1, most)) * 100}%`;
  const isPaused = PAUSED.includes(status);
  return (
    <li className="grid grid-cols-[190px_minmax(0,1fr)_92px] items-center gap-x-3 border-b border-grid py-1 text-sm max-sm:grid-cols-[minmax(0,1fr)_88px]">
      <FigureLink figure={figure} label={label} className="flex gap-2.5 no-underline">
        <b className={`w-[3ch] text-right font-bold ${figure.count > 0 ? "figure-link" : "font-medium"}`}>
          {figure.count}
        </b>{" "}
        <span>{label}</span>
      </FigureLink>
      <span
        aria-hidden="true"
        className="flex h-2.5 max-sm:order-3 max-sm:col-span-2 max-sm:mt-1 max-sm:h-1.5"
      >
        <i className="bg-overdue" style={{ width: share(late) }} />
        <i
          className={isPaused ? "shadow-[inset_0_0_0_1px_var(--paused)]" : "bg-data-now"}
          style={{
            width: share(figure.count - late),
            ...(isPaused ? { background: "var(--hatch-paused)" } : {}),
          }}
        />
      </span>
      <span className="text-right text-xs whitespace-nowrap">
        {late > 0 && (
          <FigureLink figure={lateFigure} className="font-semibold text-overdue">
            {t("lateHere", { count: late })}
          </FigureLink>
        )}
      </span>
    </li>
  );
}
