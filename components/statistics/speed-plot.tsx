import { useTranslations } from "next-intl";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import type { Period } from "@/lib/statistics/periods";
import type { Compared, Speed, Statistics } from "@/lib/statistics/statistics";
import { periodWords } from "./period-words";
import { type Bar, type Dot, PLOT_WIDTH, plotMarks } from "./plot-marks";
import { ticketHref } from "./tickets-href";
import { useDurations } from "./use-durations";

type SpeedPlotProps = Pick<Statistics, "speed" | "periods" | "workdayMinutes">;

/** Every finished ticket as one mark: filled kept the promise, hollow missed it; this month over the one before. */
export function SpeedPlot({ speed, periods, workdayMinutes }: SpeedPlotProps) {
  const t = useTranslations("statistics");
  const all = [...speed.now.marks, ...speed.before.marks];
  if (all.length === 0) return null;
  const longest = Math.max(60, ...all.map(({ minutes }) => minutes));
  const isBinned = [speed.now, speed.before].some(({ marks }) => plotMarks(marks, longest).kind === "bars");
  return (
    <figure>
      <figcaption className="mb-2 text-sm font-semibold">
        {t("plotTitle")}{" "}
        <span className="font-normal text-ink-3">· {isBinned ? t("plotNoteBinned") : t("plotNote")}</span>
      </figcaption>
      {(["now", "before"] as const).map((which) => (
        <Lane
          key={which}
          which={which}
          speed={speed}
          period={periods[which]}
          longest={longest}
          workdayMinutes={workdayMinutes}
        />
      ))}
      <Axis longest={longest} />
    </figure>
  );
}

type LaneProps = {
  which: keyof Compared<unknown>;
  speed: Compared<Speed>;
  period: Period;
  longest: number;
  workdayMinutes: number;
};

function Lane({ which, speed, period, longest, workdayMinutes }: LaneProps) {
  const t = useTranslations("statistics");
  const clock = useOfficeClock();
  const { exact } = useDurations(workdayMinutes);
  const { marks, kept, promised, median } = speed[which];
  const words = periodWords(period, clock);
  if (marks.length === 0)
    return <p className="py-2 text-xs text-ink-3">{t("plotEmpty", { period: words })}</p>;
  const plotted = plotMarks(marks, longest);
  const fill = which === "now" ? "fill-data-now" : "fill-data-before";
  const missed = promised - kept;
  return (
    <div className="mb-1">
      <p className="flex justify-between gap-3 text-xs">
        <span className={which === "now" ? "font-semibold" : "text-ink-3"}>{words}</span>
        <span className={missed > 0 ? "font-semibold text-overdue" : "text-ink-3"}>
          {missed > 0 ? t("plotMissed", { missed, all: promised }) : t("plotKept")}
        </span>
      </p>
      <svg
        viewBox={`0 0 ${PLOT_WIDTH} ${plotted.height + 22}`}
        className="block h-auto w-full overflow-visible"
        aria-label={words}
      >
        {plotted.kind === "dots"
          ? plotted.dots.map((dot) => (
              <DotMark key={dot.mark.id} dot={dot} base={plotted.height} fill={fill} exact={exact} />
            ))
          : plotted.bars.map((bar) => <BarMark key={bar.x} bar={bar} base={plotted.height} fill={fill} />)}
        <line x1={0} x2={PLOT_WIDTH} y1={plotted.height} y2={plotted.height} className="stroke-line-strong" />
        {median !== null && (
          <MedianTick
            at={(median / longest) * PLOT_WIDTH}
            base={plotted.height}
            words={`${exact(median)} ${t("plotMedian")}`}
          />
        )}
      </svg>
    </div>
  );
}

type DotMarkProps = { dot: Dot; base: number; fill: string; exact: (minutes: number) => string };

/** Only marks that missed the promise are stops of the Tab key: two hundred stops would be a wall. */
function DotMark({ dot: { mark, x, y }, base, fill, exact }: DotMarkProps) {
  const t = useTranslations("statistics");
  const words = t("plotMark", {
    number: mark.number,
    length: exact(mark.minutes),
    isKept: String(mark.isKept),
  });
  return (
    <a href={ticketHref(mark.id)} aria-label={words} tabIndex={mark.isKept ? -1 : 0}>
      <title>{words}</title>
      <circle
        cx={x}
        cy={base - y}
        r={mark.isKept ? 3.4 : 3}
        strokeWidth={1.8}
        className={mark.isKept ? fill : "fill-sheet stroke-overdue"}
      />
    </a>
  );
}

function BarMark({ bar: { x, kept, missed }, base, fill }: { bar: Bar; base: number; fill: string }) {
  return (
    <>
      <rect x={x - 3} width={6} y={base - kept} height={kept} className={fill} />
      {missed > 0 && (
        <rect
          x={x - 2.5}
          width={5}
          y={base - kept - missed}
          height={missed}
          className="fill-sheet stroke-overdue"
        />
      )}
    </>
  );
}

function MedianTick({ at, base, words }: { at: number; base: number; words: string }) {
  const anchor = at < PLOT_WIDTH * 0.2 ? "start" : at > PLOT_WIDTH * 0.8 ? "end" : "middle";
  return (
    <>
      <line x1={at} x2={at} y1={base - 2} y2={base + 6} strokeWidth={1.5} className="stroke-ink" />
      <text x={at} y={base + 18} textAnchor={anchor} className="fill-ink text-xs font-semibold">
        {words}
      </text>
    </>
  );
}

const TICKS = 4;

function Axis({ longest }: { longest: number }) {
  const t = useTranslations("statistics");
  const hours = longest / 60;
  const step = Math.max(1, Math.round(hours / TICKS));
  const ticks = Array.from({ length: Math.floor(hours / step) + 1 }, (_, place) => place * step);
  return (
    <svg viewBox={`0 0 ${PLOT_WIDTH} 16`} className="block h-auto w-full overflow-visible" aria-hidden="true">
      {ticks.map((tick) => (
        <text
          key={tick}
          x={(tick / hours) * PLOT_WIDTH}
          y={12}
          textAnchor={tick === 0 ? "start" : tick > hours * 0.9 ? "end" : "middle"}
          className="fill-ink-3 text-2xs"
        >
          {tick === 0 ? `0 ${t("plotAxis")}` : tick}
        </text>
      ))}
    </svg>
  );
}
