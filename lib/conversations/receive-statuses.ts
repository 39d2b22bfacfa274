import "server-only";
import { sql, type Transaction } from "../db";
import type { MessageStatus } from "../db/generated/enums";
import { uuidv7 } from "../db/uuid";
import { callOfficer } from "../jobs/call-officer";
import { closeWindow, WINDOW_CLOSED } from "../outbox/close-window";
import { pauseFor } from "../outbox/next-step";
import { pauseSending } from "../outbox/pause-sending";
import { BEST_FIRST } from "../outbox/status-ladder";
import { actionFor } from "../whatsapp/error-actions";
import type { DeliveryStatus, UpdateOf } from "../whatsapp/webhook-update";

/** Loket's ladder has no rung for a voice note that was played: it was read. */
const RUNG = {
  sent: "sent",
  delivered: "delivered",
  read: "read",
  played: "read",
  failed: "failed",
} as const satisfies Record<DeliveryStatus, MessageStatus>;

type Report = {
  id: string;
  wamid: string;
  callbackId: string | null;
  status: MessageStatus;
  at: Date;
  errorCode: number | null;
  errorDetails: string | null;
  pricing: string | null;
};
type Touched = {
  conversationId: string;
  ticketId: string | null;
  hasFailed: boolean;
  errorCode: number | null;
  sentAt: Date;
};

/**
 * Keeps what Meta reports of messages, even before our own rows know their ids, and raises the rows' status where they
 * are there. A status never goes down (the enum's order is the ladder), and what has arrived does not fail any more.
 * Gives whose messages have changed.
 */
export async function receiveStatuses(tx: Transaction, updates: UpdateOf<"status">[]): Promise<Touched[]> {
  if (updates.length === 0) return [];
  const touched = await keepAndRaise(tx, updates.map(toReport).sort(byWamid));
  const unsent = touched.filter(({ hasFailed }) => hasFailed);
  for (const { conversationId } of unsent) await callOfficer(tx, conversationId);
  await pauseIfAccount(tx, unsent);
  const closed = unsent.filter(({ errorCode }) => errorCode === WINDOW_CLOSED);
  if (closed.length > 0) await closeWindow(tx, closed);
  return touched;
}

/** What is wrong with the account (unpaid, locked) is often told only afterwards: the next ones would fail like these. */
async function pauseIfAccount(tx: Transaction, unsent: Touched[]): Promise<void> {
  for (const code of new Set(unsent.flatMap(({ errorCode }) => errorCode ?? []))) {
    const action = actionFor(code);
    const pause = action === "stop" ? pauseFor({ action, code }) : undefined;
    if (pause) await pauseSending(tx, pause);
  }
}

/** Two that store the same reports at once wait instead of deadlocking. */
const byWamid = (one: Report, other: Report) => (one.wamid < other.wamid ? -1 : 1);

function toReport({ wamid, callbackData, status, at, errors, pricing }: UpdateOf<"status">): Report {
  const error = errors[0];
  return {
    id: uuidv7(),
    wamid,
    callbackId: asUuid(callbackData),
    status: RUNG[status],
    at,
    errorCode: error?.code ?? null,
    errorDetails: error?.details ?? error?.title ?? null,
    pricing: pricing ? JSON.stringify(pricing) : null,
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Callback data is ours, but it came from outside: only a well-formed id is looked up. */
const asUuid = (callbackData: string | undefined) =>
  callbackData && UUID.test(callbackData) ? callbackData : null;

/** What has arrived cannot fail; what failed stays so, whatever comes late. */
const HAS_FAILED = `(m.status = 'failed' or (t.status = 'failed' and m.status not in ('delivered', 'read')))`;

/**
 * In one statement: what is new among the reports, of each message the highest rung with the error and the price that
 * any of them told, and its row. A send whose answer never came, or has not come yet, is found by its callback data:
 * whoever writes on the row next (keep-outcome.ts, worker-process.ts) finds it settled. Rows are held in one order, so
 * nobody deadlocks.
 */
const keepAndRaise = (tx: Transaction, reports: Report[]) =>
  sql<Touched>(
    tx,
    `with kept as (
       insert into "MessageStatusReport"
         (id, wamid, "callbackData", status, "occurredAt", "errorCode", "errorDetails", pricing)
       select id, wamid, "callbackId", status::"MessageStatus", at, "errorCode", "errorDetails", pricing::jsonb
       from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::int[], $7::text[], $8::text[])
         as r(id, wamid, "callbackId", status, at, "errorCode", "errorDetails", pricing)
       on conflict (wamid, status) do nothing returning *
     ), highest as (
       select wamid, (array_agg(status order by ${BEST_FIRST}))[1] as status, min("callbackData") as "callbackData", min("occurredAt") as at,
         ${anyOf('"errorCode"')}, ${anyOf('"errorDetails"')}, ${anyOf("pricing")}
       from kept group by wamid
     ), target as (
       select m.id as "messageId", h.* from highest h join "Message" m on m.wamid = h.wamid
       union all
       select m.id, h.* from highest h join "Message" m on m.id = h."callbackData"::uuid
       where m.wamid is null and m.status in ('sending', 'unconfirmed')
     ), held as (
       select id from "Message" where id in (select "messageId" from target) and direction = 'out'
       order by id for no key update
     )
     update "Message" m set
       wamid = coalesce(m.wamid, t.wamid),
       "sentAt" = coalesce(m."sentAt", t.at),
       status = case when ${HAS_FAILED} then 'failed' when t.status = 'failed' then m.status
         else greatest(m.status, t.status) end,
       "errorCode" = case when ${HAS_FAILED} then coalesce(t."errorCode", m."errorCode") end,
       "errorDetails" = case when ${HAS_FAILED} then coalesce(t."errorDetails", m."errorDetails") end,
       pricing = coalesce(t.pricing, m.pricing)
     from held, target t where m.id = held.id and t."messageId" = held.id
     returning m."conversationId", m."ticketId", m.status = 'failed' and t.status = 'failed' as "hasFailed",
       m."errorCode", coalesce(m."sentAt", m."receivedAt") as "sentAt"`,
    [
      reports.map(({ id }) => id),
      reports.map(({ wamid }) => wamid),
      reports.map(({ callbackId }) => callbackId),
      reports.map(({ status }) => status),
      reports.map(({ at }) => at),
      reports.map(({ errorCode }) => errorCode),
      reports.map(({ errorDetails }) => errorDetails),
      reports.map(({ pricing }) => pricing),
    ],
  );

const anyOf = (column: string) =>
  `(array_agg(${column}) filter (where ${column} is not null))[1] as ${column}`;
