import "server-only";
import { db } from "../db";
import type { TicketKind, TicketStatus } from "../tickets/ticket";
import { type Question, ticketsWhere } from "./question";
import type { LateGroup } from "./statistics";
import { workingClock } from "./working-clock";

const SHOWN_PER_GROUP = 5;

type LateRow = {
  id: string;
  number: string;
  title: string;
  kind: TicketKind;
  applicant: string | null;
  status: TicketStatus;
  assigneeId: string | null;
  assignee: string | null;
  dueAt: Date;
  pausedAt: Date | null;
  since: Date;
  groupCount: number;
};

/** What is late now, grouped by where it is stuck, the worst group and the worst ticket first. One statement. */
export async function listLate(question: Question): Promise<LateGroup[]> {
  const rows = await db().$queryRaw<LateRow[]>`
    select * from (
      select t.id, t.number, t.title, t.kind, t."applicantName" as applicant, t.status, t."assigneeId",
        a.name as assignee, t."dueAt", t."pausedAt",
        (min(t."statusSince") over stuck) as since, (count(*) over stuck)::int as "groupCount",
        row_number() over (partition by t.status, t."assigneeId" order by t."dueAt", t.id) as place
      from "Ticket" t left join "Staff" a on a.id = t."assigneeId"
      where ${ticketsWhere(question, { due: "late" })}
      window stuck as (partition by t.status, t."assigneeId")
    ) ranked where place <= ${SHOWN_PER_GROUP} order by "dueAt", id`;
  const clock = workingClock(question.calendar, rows[0]?.dueAt ?? question.now, question.now);
  const groups = new Map<string, LateGroup>();
  for (const row of rows) {
    const key = `${row.status} ${row.assigneeId}`;
    const group = groups.get(key) ?? startGroup(row);
    groups.set(key, group);
    group.tickets.push(toLateTicket(row, clock.between(row.dueAt, row.pausedAt ?? question.now)));
  }
  return [...groups.values()];
}

const startGroup = ({ status, assigneeId, assignee, groupCount, since }: LateRow): LateGroup => ({
  status,
  assignee,
  figure: {
    count: groupCount,
    filters: { status: [status], assignee: assigneeId ?? "none", due: "late", sort: "due" },
  },
  since: since.toISOString(),
  tickets: [],
});

const toLateTicket = ({ id, number, title, kind, applicant, dueAt }: LateRow, minutesLate: number) => ({
  id,
  number,
  title,
  kind,
  applicant,
  dueAt: dueAt.toISOString(),
  minutesLate,
});
