import "server-only";
import { db } from "../db";
import type { TemplateStatus } from "../db/generated/enums";
import { sinceId } from "./list-send-failures";

export type Backlog = {
  lastWebhookAt: Date | null;
  backlog: number;
  oldestAt: Date | null;
  faults: number;
  setAside: number;
  queued: number;
  queuedSince: Date | null;
  unconfirmed: number;
  /** Nothing is sent since then, and Meta's code for it. */
  pausedSince: Date | null;
  pausedCode: number | null;
  /** While WhatsApp still has them: later nobody can do anything about it. What the store has lost may come from a backup. */
  documentsFailed: number;
  documentsPending: number;
  documentsHeldByStore: number;
  documentsHeldByWhatsApp: number;
  jobsReady: number;
  jobsReadySince: Date | null;
  givenUp: number;
  /** How many there are of each state, deleted ones left out. */
  templates: Partial<Record<TemplateStatus, number>>;
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
      f.open as faults, f.aside as "setAside",
      (select count(*)::int from "Message" where status = 'queued' or status = 'sending') as queued,
      (select min("receivedAt") from "Message" where status = 'queued' or status = 'sending') as "queuedSince",
      (select count(*)::int from "Message"
        where id >= ${sinceId(now)}::uuid and direction = 'out' and status = 'unconfirmed') as unconfirmed,
      (select since from "SendingPause") as "pausedSince", (select code from "SendingPause") as "pausedCode",
      (select count(*)::int from "Document"
        where state = 'failed' and ("createdAt" > now() - interval '7 days' or refusal = 'lost')) as "documentsFailed",
      d.pending as "documentsPending", d.store as "documentsHeldByStore", d.whatsapp as "documentsHeldByWhatsApp",
      j.ready as "jobsReady", j.since as "jobsReadySince",
      -- Without a key it was replaced (lib/jobs/drop-replaced-jobs.ts).
      (select count(*)::int from graphile_worker.jobs where attempts >= max_attempts and key is not null) as "givenUp",
      (select count(*)::int from "WorkerProcess" w where exists (
        select 1 from pg_locks l where l.locktype = 'advisory' and l.granted
          and l.classid = ${LOCK_SPACE}::int::oid and l.objid = w."lockKey"::oid)) as workers,
      pg_database_size(current_database()) as "databaseBytes",
      (select coalesce(json_object_agg(status, count), '{}') from (
        select status, count(*)::int from "MessageTemplate" where status <> 'deleted' group by status
      ) t) as templates,
      clock_timestamp() as "databaseNow"
    from (
      select count(*)::int as pending, count(*) filter (where refusal = 'store')::int as store,
        count(*) filter (where refusal = 'whatsapp')::int as whatsapp
      from "Document" where state = 'pending'
    ) d, (
      select count(*)::int as ready, min(run_at) as since from graphile_worker.jobs
      where run_at <= now() and locked_at is null and attempts < max_attempts
    ) j, (
      select count(*) filter (where "setAsideAt" is null)::int as open, count("setAsideAt")::int as aside
      from "WebhookDelivery" where state in ('unreadable', 'failed')
    ) f`;
  return row;
}
