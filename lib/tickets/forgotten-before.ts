import { addWorkingDays, type OfficeCalendar } from "../calendar/working-time";

/** A letter that waits longer than this is forgotten (office practice: remind after three working days). */
const FORGOTTEN_AFTER_DAYS = 3;
const LONGEST_SEARCH_DAYS = 60;
const DAY_MS = 86_400_000;

/** Letters that became ready before this moment have waited for more than three working days; null in an office that never opens. */
export function forgottenBefore(calendar: OfficeCalendar, now: Date): Date | null {
  for (let days = FORGOTTEN_AFTER_DAYS; days < LONGEST_SEARCH_DAYS; days++) {
    const closing = addWorkingDays(calendar, new Date(now.getTime() - days * DAY_MS), 0).dueAt;
    const justBefore = new Date(closing.getTime() - 1);
    if (isForgottenSince(calendar, justBefore, now)) return closing;
  }
  return null;
}

export const isForgottenSince = (calendar: OfficeCalendar, readyAt: Date, now: Date): boolean =>
  addWorkingDays(calendar, readyAt, FORGOTTEN_AFTER_DAYS).dueAt < now;
