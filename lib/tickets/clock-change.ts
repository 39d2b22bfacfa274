import { addWorkingMinutes, type OfficeCalendar, workingMinutesBetween } from "../calendar/working-time";
import { FINISHED, PAUSED, READY, type TicketStatus } from "./ticket";

export type Clocks = {
  status: TicketStatus;
  statusSince: Date;
  firstActionAt: Date | null;
  dueAt: Date | null;
  pausedAt: Date | null;
  pausedMinutes: number;
  readyAt: Date | null;
  finishedAt: Date | null;
};

/**
 * The clocks after a move. Waiting for the resident stops the completion clock; leaving adds the working minutes that
 * passed to `pausedMinutes` and moves the deadline by as many working minutes.
 */
export function clocksAfter(before: Clocks, to: TicketStatus, now: Date, calendar: OfficeCalendar): Clocks {
  return {
    status: to,
    statusSince: now,
    firstActionAt: before.firstActionAt ?? now,
    ...pauseAfter(before, to, now, calendar),
    readyAt: READY.includes(to) ? now : to === "completed" ? (before.readyAt ?? now) : null,
    finishedAt: FINISHED.includes(to) ? now : null,
  };
}

function pauseAfter(before: Clocks, to: TicketStatus, now: Date, calendar: OfficeCalendar) {
  const { dueAt, pausedAt, pausedMinutes } = before;
  const isPaused = PAUSED.includes(to);
  if (!pausedAt) return { dueAt, pausedMinutes, pausedAt: isPaused ? now : null };
  if (isPaused) return { dueAt, pausedMinutes, pausedAt };
  const minutes = workingMinutesBetween(calendar, pausedAt, now);
  return {
    dueAt: dueAt && minutes > 0 ? addWorkingMinutes(calendar, dueAt, minutes) : dueAt,
    pausedMinutes: pausedMinutes + minutes,
    pausedAt: null,
  };
}
