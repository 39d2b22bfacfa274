import "server-only";
import { officeDate } from "../calendar/working-time";
import { db } from "../db";
import { PAUSED, TICKET_STATUSES, type TicketStatus } from "../tickets/ticket";
import { isWithin, type Period } from "./periods";
import { type Question, ticketsWhere } from "./question";
import type { StateTime } from "./statistics";
import { workingClock } from "./working-clock";

type Stay = { ticketId: string; readyAt: Date; status: TicketStatus; from: Date; to: Date };

/**
 * Where time goes: for tickets finished in each period, the mean working minutes that one of them spent in each state
 * before it was ready. Means, because they add up to the mean of the whole. One statement.
 */
export async function listStateTimes(question: Question): Promise<StateTime[]> {
  const stays = await readStays(question);
  const first = stays.reduce((earliest, { from }) => Math.min(earliest, from.getTime()), Date.now());
  const clock = workingClock(question.calendar, new Date(first), question.now);
  const measured = stays.map(({ ticketId, readyAt, status, from, to }) => ({
    ticketId,
    status,
    day: officeDate(question.calendar, readyAt),
    minutes: clock.between(from, new Date(Math.min(to.getTime(), readyAt.getTime()))),
  }));
  const meansIn = (period: Period) => meansOf(measured.filter(({ day }) => isWithin(period, day)));
  const [now, before] = [meansIn(question.periods.now), meansIn(question.periods.before)];
  return TICKET_STATUSES.flatMap((status) => {
    const mean = now.get(status);
    if (mean === undefined) return [];
    return [{ status, now: mean, before: before.get(status) ?? null, isPaused: PAUSED.includes(status) }];
  });
}

/** The moment a ticket entered a state, and the moment it entered the next one. */
function readStays(question: Question): Promise<Stay[]> {
  const filters = { from: question.periods.before.from, to: question.today, by: "ready" as const };
  return db().$queryRaw<Stay[]>`
    select * from (
      select e."ticketId", t."readyAt", e."to" as status, e."createdAt" as from,
        lead(e."createdAt", 1, t."readyAt") over (partition by e."ticketId" order by e."createdAt", e.id) as to
      from "Ticket" t join "TicketEvent" e on e."ticketId" = t.id and e."to" is not null
      where ${ticketsWhere(question, filters)}
    ) stays where stays.from < stays."readyAt"`;
}

type Measured = { ticketId: string; status: TicketStatus; minutes: number };

function meansOf(stays: Measured[]): Map<TicketStatus, number> {
  const tickets = new Set(stays.map(({ ticketId }) => ticketId)).size;
  const sums = new Map<TicketStatus, number>();
  for (const { status, minutes } of stays) sums.set(status, (sums.get(status) ?? 0) + minutes);
  return new Map([...sums].map(([status, sum]) => [status, sum / tickets]));
}
