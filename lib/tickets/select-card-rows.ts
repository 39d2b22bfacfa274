import "server-only";
import type { Transaction } from "../db";
import { Prisma } from "../db/generated/client";
import { hasNotice } from "./notice-text";
import { type NoticeState, TICKET_STATUSES, type TicketKind, type TicketStatus } from "./ticket";

export type CardRow = {
  id: string;
  number: string;
  kind: TicketKind;
  status: TicketStatus;
  title: string;
  serviceId: string;
  serviceName: string;
  applicant: string | null;
  rtRw: string | null;
  source: "whatsapp" | "counter";
  isClosed: boolean;
  revision: number;
  receivedAt: Date;
  statusSince: Date;
  dueAt: Date | null;
  pausedAt: Date | null;
  readyAt: Date | null;
  finishedAt: Date | null;
  assigneeId: string | null;
  assigneeName: string | null;
  letterNumber: string | null;
  noticeStatus: NoticeState | null;
  noticeAt: Date | null;
  noticeIsTemplate: boolean | null;
  /** The last move went without a message, and none has gone since: `notice…` is of an earlier state. */
  isSilent: boolean;
  missing: string[];
  arrived: string[];
};

type Part = { where: Prisma.Sql; orderBy: Prisma.Sql; limit: number };

/** The states that come with a message: to the others a ticket moves silently, and what was said before still holds. */
const WITH_NOTICE = TICKET_STATUSES.filter(
  (status) => hasNotice("request", status) || hasNotice("report", status),
);

/** Whether a "Ticket" named `t` of a conversation was moved silently to where it stands. */
export const isSilent = Prisma.sql`(t."conversationId" is not null and coalesce((
  select v.action = 'moved' and v."to" = any(${WITH_NOTICE}::"TicketStatus"[]) and v."messageId" is null and not exists (
    select from "Message" m where m."ticketId" = t.id and m.direction = 'out' and m."receivedAt" > v."createdAt")
  from "TicketEvent" v where v."ticketId" = t.id and v."to" is not null order by v.id desc limit 1), false))`;

/**
 * Everything a card shows, in one statement whatever the number of cards. A document counts as missing when it is
 * required, not brought to the counter, and not there or found unusable with nothing sent since.
 */
export function selectCardRows(tx: Transaction, { where, orderBy, limit }: Part): Promise<CardRow[]> {
  return tx.$queryRaw<CardRow[]>`
    select t.id, t.number, t.kind, t.status, t.title, t."serviceId", s.name as "serviceName",
      coalesce(t."applicantName", r.name) as applicant, t."rtRw", t.source, t."isClosed", t.revision, t."receivedAt",
      t."statusSince", t."dueAt", t."pausedAt", t."readyAt", t."finishedAt",
      a.id as "assigneeId", a.name as "assigneeName", l.number as "letterNumber",
      n.status as "noticeStatus", n.at as "noticeAt", n."isTemplate" as "noticeIsTemplate",
      ${isSilent} as "isSilent",
      coalesce(q.missing, '{}') as missing, coalesce(q.arrived, '{}') as arrived
    from "Ticket" t
    join "Service" s on s.id = t."serviceId"
    join "Resident" r on r.id = t."residentId"
    left join "Staff" a on a.id = t."assigneeId"
    left join "Letter" l on l."ticketId" = t.id
    left join lateral (
      select m.status, coalesce(m."sentAt", m."receivedAt") as at, m.content->>'type' = 'template' as "isTemplate" from "Message" m
      where m."ticketId" = t.id and m.direction = 'out' order by m.id desc limit 1
    ) n on true
    left join lateral (
      select
        array_agg(i.label order by i.position) filter (where i.required and i.via <> 'counter'
          and i.verdict is distinct from 'match'
          and (d.latest is null or (i.verdict is not null and d.latest <= i."decidedAt"))) as missing,
        array_agg(i.label order by i.position) filter (where d.latest > coalesce(i."decidedAt", t."receivedAt")
          and i.verdict is distinct from 'match') as arrived
      from "TicketRequirement" i
      left join lateral (
        select max(f."createdAt") as latest from "Document" f
        where f."requirementId" = i.id and f.state in ('pending', 'stored')
      ) d on true
      where i."ticketId" = t.id
    ) q on true
    where ${where} order by ${orderBy} limit ${limit}`;
}

/** One ticket's card, or null. The caller has already made sure that it may be seen. */
export async function findCardRow(tx: Transaction, ticketId: string): Promise<CardRow | null> {
  const rows = await selectCardRows(tx, {
    where: Prisma.sql`t.id = ${ticketId}::uuid`,
    orderBy: Prisma.sql`t.id`,
    limit: 1,
  });
  return rows[0] ?? null;
}
