import {
  addWorkingDays,
  addWorkingMinutes,
  type OfficeCalendar,
  workingMinutesBetween,
} from "../calendar/working-time";
import type { Pause } from "./pauses-of";

type Promised = {
  completeAt: Date;
  promiseDays: number;
  dueAt: Date;
  pausedMinutes: number;
  pauses: Pause[];
};
type Calendars = { before: OfficeCalendar; after: OfficeCalendar };

/**
 * The deadline and its pauses once a day off came or went, or null when that changes nothing for this ticket. A pause
 * over a day off took fewer working minutes, so it lengthens the promise by fewer.
 */
export function deadlineAfter(ticket: Promised, { before, after }: Calendars) {
  const { completeAt, promiseDays, pausedMinutes, pauses } = ticket;
  const paused = (calendar: OfficeCalendar) =>
    pauses.reduce((sum, { from, to }) => sum + (to ? workingMinutesBetween(calendar, from, to) : 0), 0);
  const minutes = Math.max(0, pausedMinutes + paused(after) - paused(before));
  const due = (calendar: OfficeCalendar, pause: number) => {
    const promised = addWorkingDays(calendar, completeAt, promiseDays).dueAt;
    return pause > 0 ? addWorkingMinutes(calendar, promised, pause) : promised;
  };
  const [was, is] = [due(before, pausedMinutes), due(after, minutes)];
  return was.getTime() === is.getTime() ? null : { dueAt: is, pausedMinutes: minutes };
}
