import "server-only";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { Prisma } from "../db/generated/client";
import type { MessagePreview } from "../outbox/preview";
import type { TicketStatus } from "../tickets/ticket";
import { visibleTicketsSql } from "../tickets/visible-tickets";
import type { ConversationState } from "./conversation";
import { UNSENT, UNSENT_COLUMNS, type UnsentColumns } from "./find-unsent";

/** A message in one line. */
export type Said = {
  direction: "in" | "out";
  author: MessagePreview["author"];
  kind: string;
  text: string | null;
  staffId: string | null;
  staffName: string | null;
};

export type RowFromDatabase = UnsentColumns & {
  id: string;
  name: string | null;
  username: string | null;
  phone: string | null;
  state: ConversationState;
  preview: unknown;
  /** The message that tells more than the last one does; null when the last one is shown. */
  said: Said | null;
  waitingSince: Date | null;
  lastInboundAt: Date | null;
  lastMessageAt: Date;
  unreadCount: number;
  botMisses: number;
  urgent: boolean;
  assigneeId: string | null;
  assigneeName: string | null;
  ticketNumber: string | null;
  ticketTitle: string | null;
  ticketStatus: TicketStatus | null;
  formNode: string | null;
  formVersion: number | null;
  formAnswers: number | null;
};

/**
 * Everything that the list shows of the conversations that `chosen` (a select of "Conversation" rows in order) gives,
 * in one statement: the joins run for the rows of the page only.
 */
export function selectRows(
  viewer: Viewer,
  chosen: Prisma.Sql,
  order: Prisma.Sql,
): Promise<RowFromDatabase[]> {
  return db().$queryRaw<RowFromDatabase[]>`
    with c as (${chosen})
    select c.id, coalesce(p.name, r.name) as name, c.username, c.state, c."lastMessagePreview" as preview, c."waitingSince", c."lastInboundAt",
      c."lastMessageAt", c."unreadCount", c."botMisses", c.urgent, c."assigneeId", s.name as "assigneeName",
      (select i.value from "Identity" i where i."conversationId" = c.id and i.kind = 'phone' and i."replacedAt" is null
       order by i."lastSeenAt" desc limit 1) as phone,
      t.number as "ticketNumber", t.title as "ticketTitle", t.status as "ticketStatus",
      b.state->'form'->>'node' as "formNode", (b.state->'form'->>'v')::int as "formVersion",
      (select count(*)::int from jsonb_object_keys(b.state->'form'->'answers')) as "formAnswers",
      ${UNSENT_COLUMNS}, ${TELLING_MESSAGE} as said
    from c
    join "Resident" r on r.id = c."residentId"
    left join "Resident" p on p.id = r."personId"
    left join "Staff" s on s.id = c."assigneeId"
    left join "BotSession" b on b."conversationId" = c.id and b.state->'form' is not null
    left join lateral (
      select number, title, status from "Ticket" t
      where t."conversationId" = c.id and t.status not in ('completed', 'rejected', 'cancelled')
        and ${visibleTicketsSql(viewer)}
      order by t.id desc limit 1
    ) t on true
    ${UNSENT}
    order by ${order}`;
}

/**
 * Who waits is shown by what they asked, and so is who talks with the bot: the bot's own words say nothing. What an
 * officer answered comes with the officer's name, also while somebody waits because it did not get through. What came in
 * last stands on the conversation itself.
 */
const TELLING_MESSAGE = Prisma.sql`(
  select json_build_object('direction', m.direction, 'author', m.author, 'text', left(m.text, 400),
    'kind', coalesce(m.content->>'kind', m.content->>'type'), 'staffId', m."staffId",
    'staffName', (select name from "Staff" where id = m."staffId"))
  from "Message" m
  where c."lastMessagePreview"->>'direction' = 'out'
    and (c."waitingSince" is not null or c."lastMessagePreview"->>'author' in ('bot', 'staff'))
    and m."conversationId" = c.id
    and case when c."waitingSince" is null and c."lastMessagePreview"->>'author' = 'staff' then m.author = 'staff'
      else (m.direction = 'in' and m.content->>'kind' not in ('reaction', 'edit', 'revoke'))
        or (m.id = unsent.id and unsent."of" <> 'bot') end
  order by m.id desc limit 1)`;

/** The first line of `chosen`: what the joins need of a conversation. */
export const CONVERSATION_COLUMNS = Prisma.raw(
  `id, "residentId", "assigneeId", username, state, "lastMessagePreview", "waitingSince", "lastInboundAt",
   "lastMessageAt", "unreadCount", "botMisses", urgent`,
);
