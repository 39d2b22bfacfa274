import "server-only";
import { officeDate } from "../calendar/working-time";
import { db } from "../db";
import { type Question, ticketsWhere } from "./question";
import { workingClock } from "./working-clock";

/** A ticket whose work was finished (Siap Diambil, Dijawab) in one of the two periods. */
export type Readied = {
  id: string;
  number: string;
  serviceId: string;
  day: string;
  minutes: number;
  isKept: boolean;
  hasPromise: boolean;
};

type Row = {
  id: string;
  number: string;
  serviceId: string;
  receivedAt: Date;
  completeAt: Date | null;
  readyAt: Date;
  dueAt: Date | null;
  pausedMinutes: number;
};

/** Everything finished since the comparison began, with the working minutes it took. One statement. */
export async function listReadied(question: Question): Promise<Readied[]> {
  const { calendar, periods, today } = question;
  const filters = { from: periods.before.from, to: today, by: "ready" as const };
  const rows = await db().$queryRaw<Row[]>`
    select t.id, t.number, t."serviceId", t."receivedAt", t."completeAt", t."readyAt", t."dueAt", t."pausedMinutes"
    from "Ticket" t where ${ticketsWhere(question, filters)} order by t."readyAt", t.id`;
  const starts = rows.map(({ completeAt, receivedAt }) => (completeAt ?? receivedAt).getTime());
  const first = new Date(starts.reduce((a, b) => Math.min(a, b), question.now.getTime()));
  const clock = workingClock(calendar, first, question.now);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    serviceId: row.serviceId,
    day: officeDate(calendar, row.readyAt),
    minutes: Math.max(0, clock.between(row.completeAt ?? row.receivedAt, row.readyAt) - row.pausedMinutes),
    isKept: row.dueAt !== null && row.readyAt <= row.dueAt,
    hasPromise: row.dueAt !== null,
  }));
}
