import "server-only";
import { db } from "../db";
import { periodFilters, type Question, ticketsWhere } from "./question";

export type ReceivedCount = { serviceId: string; now: number; before: number; today: number };

/** What came in, by service: this month, the days that it is compared with, today. One statement. */
export function countReceived(question: Question): Promise<ReceivedCount[]> {
  const { periods, today } = question;
  const within = (filters: Parameters<typeof ticketsWhere>[1]) => ticketsWhere(question, filters);
  return db().$queryRaw<ReceivedCount[]>`
    select t."serviceId",
      (count(*) filter (where ${within(periodFilters(periods.now, "received"))}))::int as now,
      (count(*) filter (where ${within(periodFilters(periods.before, "received"))}))::int as before,
      (count(*) filter (where ${within({ from: today, to: today, by: "received" })}))::int as today
    from "Ticket" t where ${within({ from: periods.before.from, to: today, by: "received" })}
    group by t."serviceId"`;
}
