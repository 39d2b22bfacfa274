import { addWorkingMinutes, type OfficeCalendar } from "../../../lib/calendar/working-time";

const MARGIN_MS = 120_000;

type Span = { calendar: OfficeCalendar; from: Date; now: Date };

/** Moments `minutes` working minutes after `from`; pressed together when they would reach into the future. */
export function timeline({ calendar, from, now }: Span, minutes: readonly number[]): Date[] {
  const wished = minutes.map((each) => addWorkingMinutes(calendar, from, each));
  const room = Math.max(0, now.getTime() - MARGIN_MS - from.getTime());
  const isPast = wished.every((at) => at.getTime() - from.getTime() <= room);
  if (isPast) return wished;
  return minutes.map((_, index) => new Date(from.getTime() + (room * (index + 1)) / minutes.length));
}
