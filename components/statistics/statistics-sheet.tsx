import type { Route } from "next";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/shell/page-header";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { EmptyState } from "@/components/ui/empty-state";
import { formatLongDate, formatTime } from "@/lib/i18n/office-time";
import { zoneLabel } from "@/lib/office/office";
import type { Statistics } from "@/lib/statistics/statistics";
import { DaySection } from "./day-section";
import { HandList } from "./hand-list";
import { LateSection } from "./late-section";
import { MonthSection } from "./month-section";
import { PrintButton } from "./print-button";
import { ServicesSection } from "./services-section";
import { StatesSection } from "./states-section";
import { TimeSection } from "./time-section";
import "./print.css";

type StatisticsSheetProps = {
  statistics: Statistics;
  officeName: string;
  /** Where "warga menunggu balasan" leads. */
  waitingHref: Route;
};

/** One sheet in the order in which the lurah asks. */
export function StatisticsSheet({ statistics, officeName, waitingHref }: StatisticsSheetProps) {
  const t = useTranslations("statistics");
  const clock = useOfficeClock();
  const { at } = statistics;
  const moment = `${formatLongDate(at, clock)}, ${formatTime(at, clock)} ${zoneLabel(clock.zone)}`;
  return (
    <div className="statistics-sheet min-h-full bg-sheet">
      <PageHeader
        title={t("title")}
        summary={t("summary", { office: officeName, moment })}
        actions={<PrintButton label={t("print")} />}
      />
      {statistics.hasTickets ? (
        <>
          <HandList statistics={statistics} waitingHref={waitingHref} />
          <LateSection statistics={statistics} />
          <DaySection statistics={statistics} waitingHref={waitingHref} />
          <StatesSection statistics={statistics} />
          <MonthSection statistics={statistics} />
          <TimeSection statistics={statistics} />
          <ServicesSection statistics={statistics} />
          <p className="sheet-end px-8 pt-4 pb-7 text-sm text-ink-3 max-sm:px-4">{t("end")}</p>
        </>
      ) : (
        <>
          {/* Residents may wait for a reply before the first ticket is opened. */}
          <HandList statistics={statistics} waitingHref={waitingHref} />
          <DaySection statistics={statistics} waitingHref={waitingHref} />
          <EmptyState title={t("emptyTitle")}>{t("emptyBody")}</EmptyState>
        </>
      )}
    </div>
  );
}
