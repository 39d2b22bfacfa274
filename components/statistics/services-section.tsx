import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { Cell, Table } from "@/components/ui/table";
import type { ServiceRow, Statistics } from "@/lib/statistics/statistics";
import { countTies } from "./count-ties";
import { FigureLink } from "./figure-link";
import { periodWords } from "./period-words";
import { QuestionSection } from "./question-section";
import { useDurations } from "./use-durations";

/** What was asked for and how it went: the bar is this month, the upright line the month before. */
export function ServicesSection({ statistics }: { statistics: Statistics }) {
  const t = useTranslations("statistics");
  const clock = useOfficeClock();
  const { services, periods, workdayMinutes } = statistics;
  const first = services[0];
  if (!first) return null;
  const worst = services.reduce((most, row) => (missedOf(row) > missedOf(most) ? row : most), first);
  const most = Math.max(1, ...services.flatMap((row) => [row.received.count, row.receivedBefore.count]));
  return (
    <QuestionSection
      question={t("servicesQuestion")}
      answer={t("servicesAnswer", {
        count: first.received.count,
        name: first.name,
        ties: countTies(services, ({ received }) => received.count),
      })}
      more={
        missedOf(worst) > 0 &&
        t("servicesMore", {
          count: worst.promised,
          missed: missedOf(worst),
          name: worst.name,
          ties: countTies(services, missedOf),
        })
      }
    >
      <Table label={t("servicesTable")}>
        <thead>
          <tr>
            <Head className="text-left">{t("service")}</Head>
            <td className={`border-b border-line-strong ${NOT_ON_PHONE}`} />
            <Head>
              {t("received")} <span className={NOT_ON_PHONE}>{periodWords(periods.now, clock)}</span>
            </Head>
            <Head className={NOT_ON_PHONE}>{periodWords(periods.before, clock)}</Head>
            <Head>{t("finished")}</Head>
            <Head>{t("onTime")}</Head>
            <Head className={NOT_ON_PHONE}>{t("median")}</Head>
            <Head>{t("stillOpen")}</Head>
          </tr>
        </thead>
        <tbody>
          {services.map((row) => (
            <Service key={row.id} row={row} most={most} workdayMinutes={workdayMinutes} />
          ))}
        </tbody>
      </Table>
      <p className="mt-2 text-xs text-pretty text-ink-3 max-sm:hidden">{t("servicesFoot")}</p>
    </QuestionSection>
  );
}

/** A phone has room for what was asked and what became of it; the comparison is left to a wider screen. */
const NOT_ON_PHONE = "max-sm:hidden";

function Head({ className = "text-right", children }: { className?: string; children: ReactNode }) {
  return (
    <th
      scope="col"
      className={`border-b border-line-strong px-2 py-2 text-xs font-semibold whitespace-nowrap text-ink-3 first:pl-0 last:pr-0 max-sm:px-1 max-sm:align-bottom max-sm:whitespace-normal ${className}`}
    >
      {children}
    </th>
  );
}

const missedOf = ({ promised, kept }: ServiceRow) => promised - kept;
const FEWEST_FOR_A_MEDIAN = 3;

function Service({ row, most, workdayMinutes }: { row: ServiceRow; most: number; workdayMinutes: number }) {
  const t = useTranslations("statistics");
  const { exact } = useDurations(workdayMinutes);
  const isThin = row.ready.count < FEWEST_FOR_A_MEDIAN;
  const share = (count: number) => `${(count / most) * 100}%`;
  return (
    <tr>
      <Cell className="min-w-36 max-sm:min-w-24">{row.name}</Cell>
      <Cell className={`w-32 min-w-20 ${NOT_ON_PHONE}`}>
        <span aria-hidden="true" className="relative block h-2.5">
          <i className="absolute inset-y-0 left-0 bg-data-now" style={{ width: share(row.received.count) }} />
          <i
            className="absolute -top-1 h-4.5 w-0.5 bg-ink"
            style={{ left: `calc(${share(row.receivedBefore.count)} - 1px)` }}
          />
        </span>
      </Cell>
      <Cell isNumber className="font-bold">
        <FigureLink figure={row.received} label={`${t("received")}: ${row.name}`} />
      </Cell>
      <Cell isNumber className={`text-ink-3 ${NOT_ON_PHONE}`}>
        <FigureLink figure={row.receivedBefore} />
      </Cell>
      <Cell isNumber>
        <FigureLink figure={row.ready} label={`${t("finished")}: ${row.name}`} />
      </Cell>
      <Cell isNumber className="whitespace-nowrap">
        {row.promised > 0 ? t("keptOf", { kept: row.kept, promised: row.promised }) : t("noFigure")}
      </Cell>
      <Cell isNumber className={`whitespace-nowrap ${NOT_ON_PHONE} ${isThin ? "text-ink-3" : ""}`}>
        {row.median === null ? t("noFigure") : exact(row.median)}
      </Cell>
      <Cell isNumber>
        <FigureLink figure={row.open} label={`${t("stillOpen")}: ${row.name}`} />
      </Cell>
    </tr>
  );
}
