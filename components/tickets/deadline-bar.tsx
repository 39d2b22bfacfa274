import { useTranslations } from "next-intl";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { formatShortDate, formatWeekday } from "@/lib/i18n/office-time";
import type { BarDay, BarPart } from "@/lib/tickets/ticket-page";

const FILL: Record<BarPart["kind"], string> = {
  ran: "bg-sea",
  paused: "bg-(image:--hatch-paused)",
  left: "bg-line",
  late: "bg-overdue",
};

/** Working hours only: what ran, what was paused (hatched), now, what is left; red what is over. */
export function DeadlineBar({ bar }: { bar: BarDay[] }) {
  const office = useOfficeClock();
  const t = useTranslations("tickets.page");
  const dayOf = (date: string) => ({ at: `${date}T12:00:00Z`, clock: { ...office, zone: "UTC" } });
  return (
    <div aria-hidden="true" className="mt-2.5 flex gap-[3px]">
      {bar.map(({ date, parts }, index) => {
        const { at, clock } = dayOf(date);
        const total = parts.reduce((sum, { minutes }) => sum + minutes, 0);
        const isNowHere = hasNow(bar, index);
        const isNamed = bar.length <= 4 || index === 0 || index === bar.length - 1;
        return (
          <div
            key={date}
            className="grid min-w-6 gap-1 text-2xs font-[550] whitespace-nowrap text-ink-3"
            style={{ flex: total }}
          >
            <span className="flex h-2 overflow-hidden rounded-[2px]">
              {parts.map(({ kind, minutes }, part) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a day have no other name than their order
                <i key={part} className={FILL[kind]} style={{ flex: minutes }} />
              ))}
            </span>
            <span className={isNowHere ? "font-bold text-ink" : undefined}>
              {isNamed && `${formatWeekday(at, clock)} ${formatShortDate(at, clock).split(" ")[0]}`}
              {isNowHere && ` · ${t("now")}`}
            </span>
          </div>
        );
      })}
    </div>
  );
}

/** The day on which what ran ends and what is left begins; when late, the last one. */
function hasNow(bar: BarDay[], index: number): boolean {
  const passed = bar.findLastIndex(({ parts }) => parts.some(({ kind }) => kind !== "left"));
  return passed === index;
}
