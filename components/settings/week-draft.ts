import { type OfficeHours, saveHoursInput } from "@/lib/office/office";

/** What is typed: clock texts as the browser's time fields give them, "08:00". */
export type DraftInterval = { key: string; weekday: number; opens: string; closes: string };

export const MONDAY_FIRST = [1, 2, 3, 4, 5, 6, 0] as const;

const pad = (value: number) => String(value).padStart(2, "0");
const toClock = (minutes: number) => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;

function toMinutes(clock: string): number {
  const [hours, minutes] = clock.split(":").map(Number);
  return (hours ?? Number.NaN) * 60 + (minutes ?? Number.NaN);
}

export const toDraft = (hours: OfficeHours[]): DraftInterval[] =>
  hours.map(({ weekday, opensAt, closesAt }) => ({
    key: `${weekday} ${opensAt}`,
    weekday,
    opens: toClock(opensAt),
    closes: toClock(closesAt),
  }));

/** The week as it can be saved; undefined while something in it is not right. */
export function fromDraft(draft: DraftInterval[]): OfficeHours[] | undefined {
  const hours = draft.map(({ weekday, opens, closes }) => ({
    weekday,
    opensAt: toMinutes(opens),
    closesAt: toMinutes(closes),
  }));
  const parsed = saveHoursInput.safeParse({ hours });
  return parsed.success ? parsed.data.hours : undefined;
}

/** The next range of a day: a morning first, then what usually follows a break. */
export function addInterval(draft: DraftInterval[], weekday: number): DraftInterval[] {
  const isFirst = !draft.some((interval) => interval.weekday === weekday);
  const [opens, closes] = isFirst ? ["08:00", "12:00"] : ["13:00", "15:00"];
  return [...draft, { key: crypto.randomUUID(), weekday, opens, closes }];
}
