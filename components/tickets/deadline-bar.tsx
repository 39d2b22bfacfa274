import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { joinClasses } from "@/components/ui/join-classes";
import { formatShortDate, formatWeekday } from "@/lib/i18n/office-time";
import type { BarDay, BarPart } from "@/lib/tickets/ticket-page";

const FILL: Record<BarPart["kind"], string> = {
  ran: "bg-sea",
  paused: "bg-(image:--hatch-paused)",
  left: "bg-line",
  late: "bg-overdue",
};
/** So many days have room for their names. */
const NAMED_DAYS = 4;
const NARROW_DAYS = 20;

/** Working hours only: what ran, what was paused (hatched), now, what is left; red what is over. */
export function DeadlineBar({ bar }: { bar: BarDay[] }) {
  const name = useDayName(bar);
  const shown = labelsOf(bar);
  return (
    <div aria-hidden="true" className="mt-2.5 text-2xs font-[550] whitespace-nowrap text-ink-3">
      <div className={joinClasses("flex", bar.length > NARROW_DAYS ? "gap-px" : "gap-[3px]")}>
        {bar.map(({ date, parts }) => (
          <span
            key={date}
            className="flex h-2 min-w-0 overflow-hidden rounded-[2px]"
            style={{ flex: lengthOf(parts) }}
          >
            {parts.map(({ kind, minutes }, part) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a day have no other name than their order
              <i key={part} className={FILL[kind]} style={{ flex: minutes }} />
            ))}
          </span>
        ))}
      </div>
      <div className="relative mt-1 flex h-4 gap-[3px]">
        {shown.map((index) => (
          <span
            key={index}
            className={joinClasses(
              bar.length > NAMED_DAYS ? "absolute" : "min-w-fit",
              nowIn(bar) === index && "font-bold text-ink",
            )}
            style={
              bar.length > NAMED_DAYS ? placeOf(bar, index) : { flex: lengthOf(bar[index]?.parts ?? []) }
            }
          >
            {name(index)}
          </span>
        ))}
      </div>
    </div>
  );
}

const lengthOf = (parts: BarPart[]) => parts.reduce((sum, { minutes }) => sum + minutes, 0);

/** Where the label of a long bar stands: the first at its start, the last at its end, now where now is. */
function placeOf(bar: BarDay[], index: number): CSSProperties {
  if (index === 0) return { left: 0 };
  if (index === bar.length - 1) return { right: 0 };
  return { left: `${shareBefore(bar, index) * 100}%`, transform: "translateX(-50%)" };
}

function shareBefore(bar: BarDay[], index: number): number {
  const sum = (days: BarDay[]) => days.reduce((all, { parts }) => all + lengthOf(parts), 0);
  return sum(bar.slice(0, index + 1)) / sum(bar);
}

/** Every day of a short bar; of a long one its ends, and now when it has room between them. */
function labelsOf(bar: BarDay[]): number[] {
  const last = bar.length - 1;
  if (bar.length <= NAMED_DAYS) return bar.map((_, index) => index);
  const now = nowIn(bar);
  const share = shareBefore(bar, now);
  return share > 0.3 && share < 0.7 ? [0, now, last] : [0, last];
}

function useDayName(bar: BarDay[]) {
  const office = useOfficeClock();
  const t = useTranslations("tickets.page");
  const clock = { ...office, zone: "UTC" };
  return (index: number) => {
    const at = `${bar[index]?.date}T12:00:00Z`;
    const isLong = bar.length > NARROW_DAYS;
    const day = isLong
      ? formatShortDate(at, clock)
      : `${formatWeekday(at, clock)} ${new Date(at).getUTCDate()}`;
    return nowIn(bar) === index ? `${day} · ${t("now")}` : day;
  };
}

/** The day on which what ran ends and what is left begins; when late, the last one. */
const nowIn = (bar: BarDay[]) => bar.findLastIndex(({ parts }) => parts.some(({ kind }) => kind !== "left"));
