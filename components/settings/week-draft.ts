import { type OfficeHours, saveHoursInput } from "@/lib/office/office";

/** What is typed: "08.00", also "8", "8.30" or "08:30". A browser's own time field would follow its language (8:00 AM). */
export type DraftInterval = { key: string; weekday: number; opens: string; closes: string };

export const MONDAY_FIRST = [1, 2, 3, 4, 5, 6, 0] as const;

const pad = (value: number) => String(value).padStart(2, "0");
const toClock = (minutes: number) => `${pad(Math.floor(minutes / 60))}.${pad(minutes % 60)}`;

/** NaN while it is no time of the day. */
function toMinutes(clock: string): number {
  const [, hours, minutes = "0"] = /^\s*(\d{1,2})(?:[.:](\d{2}))?\s*$/.exec(clock) ?? [];
  const isTime = hours !== undefined && Number(hours) <= 24 && Number(minutes) < 60;
  return isTime ? Number(hours) * 60 + Number(minutes) : Number.NaN;
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
  const [opens, closes] = isFirst ? ["08.00", "12.00"] : ["13.00", "15.00"];
  return [...draft, { key: crypto.randomUUID(), weekday, opens, closes }];
}
