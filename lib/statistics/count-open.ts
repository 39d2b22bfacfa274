import "server-only";
import { db } from "../db";
import { OPEN_STATUSES, type TicketStatus } from "../tickets/ticket";
import { type Question, ticketsWhere } from "./question";

export type OpenCount = {
  status: TicketStatus;
  serviceId: string;
  count: number;
  late: number;
  dueToday: number;
  /** Ready and not collected for more than three working days. */
  forgotten: number;
  /** When the one that has been ready longest became so. */
  readySince: Date | null;
};

/** Open tickets by state and service, and how many of them are late or due today. One statement. */
export function countOpen(question: Question): Promise<OpenCount[]> {
  return db().$queryRaw<OpenCount[]>`
    select t.status, t."serviceId", count(*)::int as count, min(t."readyAt") as "readySince",
      (count(*) filter (where ${ticketsWhere(question, { due: "late" })}))::int as late,
      (count(*) filter (where ${ticketsWhere(question, { due: "today" })}))::int as "dueToday",
      (count(*) filter (where ${ticketsWhere(question, { due: "forgotten" })}))::int as forgotten
    from "Ticket" t where ${ticketsWhere(question, { status: OPEN_STATUSES })}
    group by t.status, t."serviceId"`;
}
