import "server-only";
import { z } from "zod";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import type { InboxCounts } from "./conversation";

/** Counted no further than this: the screen says "999+", and counting stays as cheap as the index range. */
const COUNTED_AT_MOST = 1_000;

type Row = Omit<InboxCounts, "unsentSince"> & { unsentSince: Date | null };

export const countConversationsInput = z.object({});

/** How many stand in the tabs that call for work, and to how many something has not gone out. One statement. */
export async function countConversations(viewer: Viewer): Promise<InboxCounts> {
  authorize(viewer, "conversation.read");
  const [row] = await db().$queryRaw<Row[]>`
    select
      (select count(*)::int from (select 1 from "Conversation" where "waitingSince" is not null
        limit ${COUNTED_AT_MOST}) x) as waiting,
      (select count(*)::int from (select 1 from "Conversation" where "assigneeId" = ${viewer.id}::uuid
        and state in ('waiting', 'handled', 'waiting_resident', 'bot') limit ${COUNTED_AT_MOST}) x) as mine,
      (select count(*)::int from (select 1 from "Conversation" where state = 'bot'
        limit ${COUNTED_AT_MOST}) x) as bot,
      outbox.unsent, outbox."unsentSince"
    from (
      select count(distinct "conversationId")::int as unsent, min("receivedAt") as "unsentSince"
      from (select "conversationId", "receivedAt" from "Message" where status = 'queued' or status = 'sending'
        order by "conversationId", id limit ${COUNTED_AT_MOST}) x
    ) outbox`;
  if (!row) return { waiting: 0, mine: 0, bot: 0, unsent: 0, unsentSince: null };
  return { ...row, unsentSince: row.unsentSince?.toISOString() ?? null };
}
