import { z } from "zod";

export const HOLIDAY_KINDS = ["national", "collective_leave", "regional", "office"] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

const date = z.iso.date();

/** A day off: `date` is the office's own calendar day; `letter` the number of the decree or circular. */
export const holidayInput = z.object({
  date,
  name: z.string().trim().min(3).max(120),
  kind: z.enum(HOLIDAY_KINDS),
  letter: z.string().trim().max(80).default(""),
});
export type HolidayInput = z.output<typeof holidayInput>;

export const holidayDateInput = z.object({ date });
export type HolidayDateInput = z.output<typeof holidayDateInput>;

export type HolidayRow = HolidayInput;

/** How many open tickets have another deadline now. */
export type RemovedHoliday = { movedDeadlines: number };
export type AddedHoliday = HolidayRow & RemovedHoliday;

/**
 * How far next year's list is. The joint decree (SKB 3 Menteri) usually appears in September or October of the year
 * before; until then only the dates that never move are known.
 */
export type NextYear = { year: number; count: number; state: "empty" | "fixed_only" | "entered" };

/** A year has about 16 national holidays; some six of them never move. */
const FEWEST_WHEN_ENTERED = 12;

export function nextYearOf(year: number, dates: string[]): NextYear {
  const count = dates.filter((day) => day.startsWith(`${year}-`)).length;
  if (count === 0) return { year, count, state: "empty" };
  return { year, count, state: count < FEWEST_WHEN_ENTERED ? "fixed_only" : "entered" };
}
