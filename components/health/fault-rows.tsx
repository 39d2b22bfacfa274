import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import type { FaultRow } from "@/lib/health/health";
import { formatDayTime } from "@/lib/i18n/office-time";
import { reasonsOf } from "./fault-reasons";

type FaultRowsProps = {
  label: string;
  rows: FaultRow[];
  /** The buttons of a row; `moment` tells those who listen which one it is. */
  acts: (row: FaultRow, moment: string) => ReactNode;
};

/** Deliveries in trouble: when they came, why, and what can be done with each. */
export function FaultRows({ label, rows, acts }: FaultRowsProps) {
  const clock = useOfficeClock();
  return (
    <ul aria-label={label} className="border-t border-line text-sm">
      {rows.map((row) => (
        <li
          key={row.deliveryId}
          className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-line py-2"
        >
          <Words row={row} />
          <span className="flex flex-wrap gap-2 max-sm:w-full max-sm:*:flex-1">
            {acts(row, formatDayTime(row.receivedAt, clock))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Words({ row }: { row: FaultRow }) {
  const t = useTranslations("settings.state");
  const clock = useOfficeClock();
  return (
    <div className="min-w-52 flex-1">
      <p>
        <b className="font-semibold">{formatDayTime(row.receivedAt, clock)}</b> · {t(row.state)}
      </p>
      <p className="text-xs text-pretty text-ink-3" title={row.reasons.join("; ")}>
        {reasonsOf(row)
          .map((reason) => t(`reasons.${reason}`))
          .join(" ")}
        {row.setAsideAt && (
          <span className="block">{t("setAsideAt", { moment: formatDayTime(row.setAsideAt, clock) })}</span>
        )}
      </p>
    </div>
  );
}
