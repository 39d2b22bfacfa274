import "server-only";
import { sql, type Transaction } from "../db";
import type { MessageStatus } from "../db/generated/enums";
import { uuidv7 } from "../db/uuid";
import { callOfficer } from "../jobs/call-officer";
import type { DeliveryStatus, UpdateOf } from "../whatsapp/webhook-update";

/** Loket's ladder has no rung for a voice note that was played: it was read. */
const RUNG = {
  sent: "sent",
  delivered: "delivered",
  read: "read",
  played: "read",
  failed: "failed",
} as const satisfies Record<DeliveryStatus, MessageStatus>;
const LADDER: MessageStatus[] = ["sent", "delivered", "read", "failed"];

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
  wamid: string;
  conversationId: string;
  ticketId: string | null;
  hasFailed: boolean;
};

/**
 * Keeps what Meta reports of messages, even before our own rows know their ids, and raises the rows' status where they
 * are there. A status never goes down (the enum's order is the ladder). Gives whose messages have changed.
 */
export async function receiveStatuses(tx: Transaction, updates: UpdateOf<"status">[]): Promise<Touched[]> {
  if (updates.length === 0) return [];
  const reports = updates.map(toReport).sort((one, other) => (one.wamid < other.wamid ? -1 : 1));
  const isNew = await keepReports(tx, reports);
  const raises = highest(reports.filter(({ id }) => isNew.has(id)));
  const known = await raise(tx, raises, "m.wamid = r.wamid");
  const wamids = new Set(known.map(({ wamid }) => wamid));
  const unknown = raises.filter(({ wamid, callbackId }) => callbackId !== null && !wamids.has(wamid));
  // A send whose answer never came: its callback data says which row it was.
  const settled = await raise(
    tx,
    unknown,
    `m.wamid is null and m.status = 'unconfirmed' and m.id = r."callbackId"`,
  );
  const touched = [...known, ...settled];
  const unsent = touched.filter(({ hasFailed }) => hasFailed);
  for (const { conversationId } of unsent) await callOfficer(tx, conversationId);
  return touched;
}

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

async function keepReports(tx: Transaction, reports: Report[]): Promise<Set<string>> {
  const rows = await sql<{ id: string }>(
    tx,
    `insert into "MessageStatusReport"
       (id, wamid, "callbackData", status, "occurredAt", "errorCode", "errorDetails", pricing)
     select id, wamid, "callbackId", status::"MessageStatus", at, "errorCode", "errorDetails", pricing::jsonb
     from ${REPORTS} on conflict (wamid, status) do nothing returning id`,
    valuesOf(reports),
  );
  return new Set(rows.map(({ id }) => id));
}

const REPORTS = `unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::timestamptz[], $6::int[], $7::text[], $8::text[])
  as r(id, wamid, "callbackId", status, at, "errorCode", "errorDetails", pricing)`;

const valuesOf = (reports: Report[]) => [
  reports.map(({ id }) => id),
  reports.map(({ wamid }) => wamid),
  reports.map(({ callbackId }) => callbackId),
  reports.map(({ status }) => status),
  reports.map(({ at }) => at),
  reports.map(({ errorCode }) => errorCode),
  reports.map(({ errorDetails }) => errorDetails),
  reports.map(({ pricing }) => pricing),
];

/** One report a message: the highest rung, with the error and the price that any of them told. */
function highest(reports: Report[]): Report[] {
  const byMessage = new Map<string, Report>();
  for (const report of reports) {
    const before = byMessage.get(report.wamid);
    byMessage.set(report.wamid, before ? merged(before, report) : report);
  }
  return [...byMessage.values()];
}

const merged = (one: Report, other: Report): Report => ({
  ...one,
  status: LADDER.indexOf(other.status) > LADDER.indexOf(one.status) ? other.status : one.status,
  callbackId: one.callbackId ?? other.callbackId,
  errorCode: one.errorCode ?? other.errorCode,
  errorDetails: one.errorDetails ?? other.errorDetails,
  pricing: other.pricing ?? one.pricing,
});

/** `matches` says which message (m) a report (r) speaks of. Rows are held in one order, so nobody deadlocks. */
function raise(tx: Transaction, reports: Report[], matches: string): Promise<Touched[]> {
  if (reports.length === 0) return Promise.resolve([]);
  return sql<Touched>(
    tx,
    `with target as (
       select m.id as "messageId", r.* from "Message" m join ${REPORTS} on ${matches}
       where m.direction = 'out' order by m.id for no key update of m
     )
     update "Message" m set
       wamid = coalesce(m.wamid, t.wamid),
       "sentAt" = coalesce(m."sentAt", t.at),
       status = greatest(m.status, t.status::"MessageStatus"),
       "errorCode" = coalesce(t."errorCode", m."errorCode"),
       "errorDetails" = coalesce(t."errorDetails", m."errorDetails"),
       pricing = coalesce(t.pricing::jsonb, m.pricing)
     from target t where m.id = t."messageId"
     returning t.wamid, m."conversationId", m."ticketId", t.status = 'failed' as "hasFailed"`,
    valuesOf(reports),
  );
}
