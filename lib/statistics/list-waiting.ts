import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { handleOf, nameOf } from "../conversations/to-inbox-row";
import { db } from "../db";
import { Prisma } from "../db/generated/client";
import { type ListWaitingInput, WAITING_PER_PAGE, type WaitingPage } from "./waiting";

type Row = {
  id: string;
  name: string | null;
  username: string | null;
  phone: string | null;
  since: Date;
  assignee: string | null;
};

/**
 * The rows behind "warga menunggu balasan" for those without an inbox, who has waited longest first, by key. Names or
 * masked numbers only: the lurah sees who waits with whom, not what was said. One statement.
 */
export async function listWaiting(viewer: Viewer, { after }: ListWaitingInput): Promise<WaitingPage> {
  authorize(viewer, "conversation.list_waiting");
  const found = await db().$queryRaw<Row[]>`
    select c.id, coalesce(p.name, r.name) as name, c.username, c."waitingSince" as since, s.name as assignee,
      (select i.value from "Identity" i where i."conversationId" = c.id and i.kind = 'phone' and i."replacedAt" is null
       order by i."lastSeenAt" desc limit 1) as phone
    from "Conversation" c
    join "Resident" r on r.id = c."residentId"
    left join "Resident" p on p.id = r."personId"
    left join "Staff" s on s.id = c."assigneeId"
    where c."waitingSince" is not null ${sequelOf(after)}
    order by c."waitingSince", c.id limit ${WAITING_PER_PAGE + 1}`;
  const rows = found.slice(0, WAITING_PER_PAGE);
  const last = rows.at(-1);
  return {
    at: new Date().toISOString(),
    rows: rows.map((row) => ({
      id: row.id,
      name: nameOf(row.name, handleOf(row)),
      since: row.since.toISOString(),
      assignee: row.assignee,
    })),
    next: last && found.length > rows.length ? `${last.since.getTime()}_${last.id}` : null,
  };
}

function sequelOf(after: string | undefined): Prisma.Sql {
  if (!after) return Prisma.empty;
  const [ms, id] = after.split("_");
  return Prisma.sql`and (c."waitingSince", c.id) > (${new Date(Number(ms))}, ${id}::uuid)`;
}
