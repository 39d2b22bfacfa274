import "server-only";
import { db } from "../db";
import { sinceId } from "./list-send-failures";

export type Backlog = {
  lastWebhookAt: Date | null;
  backlog: number;
  oldestAt: Date | null;
  queued: number;
  queuedSince: Date | null;
  unconfirmed: number;
  documentsFailed: number;
  documentsPending: number;
  givenUp: number;
  workers: number;
  databaseBytes: bigint;
  databaseNow: Date;
};

/** The worker holds an advisory lock of this space for as long as it lives (lib/jobs/worker-process.ts). */
const LOCK_SPACE = 7_471;

/** Everything that the database knows of the office's health, in one statement. */
export async function countBacklog(now: Date): Promise<Backlog> {
  const [row] = await db().$queryRaw<[Backlog]>`
    select
      (select max("receivedAt") from "WebhookDelivery") as "lastWebhookAt",
      (select count(*)::int from "WebhookDelivery" where state = 'received') as backlog,
      (select min("receivedAt") from "WebhookDelivery" where state = 'received') as "oldestAt",
      (select count(*)::int from "Message" where status = 'queued' or status = 'sending') as queued,
      (select min("receivedAt") from "Message" where status = 'queued' or status = 'sending') as "queuedSince",
      (select count(*)::int from "Message"
        where id >= ${sinceId(now)}::uuid and direction = 'out' and status = 'unconfirmed') as unconfirmed,
      (select count(*)::int from "Document" where state = 'failed') as "documentsFailed",
      (select count(*)::int from "Document" where state = 'pending') as "documentsPending",
      (select count(*)::int from graphile_worker.jobs where attempts >= max_attempts) as "givenUp",
      (select count(*)::int from "WorkerProcess" w where exists (
        select 1 from pg_locks l where l.locktype = 'advisory' and l.granted
          and l.classid = ${LOCK_SPACE}::int::oid and l.objid = w."lockKey"::oid)) as workers,
      pg_database_size(current_database()) as "databaseBytes",
      clock_timestamp() as "databaseNow"`;
  return row;
}
