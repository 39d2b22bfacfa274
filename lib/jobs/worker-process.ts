import "server-only";
import { randomInt } from "node:crypto";
import pg from "pg";
import { db } from "../db";
import { uuidv7 } from "../db/uuid";
import { env } from "../env";
import { LIVE_CHANNEL } from "../live/live-event";
import { logError, logInfo } from "../log";
import { STATUS_PATIENCE_SECONDS } from "./call-officer";

const CHECK_MS = 1_000;
const LOCK_SPACE = 7_471;
const MAX_LOCK_KEY = 2 ** 31 - 1;

type WorkerProcess = { addWorker(workerId: string): void; stop(): Promise<void> };
type Registration = { id: string; lockKey: number; workerIds: string[] };

const kept = globalThis as typeof globalThis & { loketWorkerProcess?: string };

/** This process's id among the workers, or null when it is none. */
export const workerProcessId = (): string | null => kept.loketWorkerProcess ?? null;

/**
 * Registers this process as a worker and watches the others: the jobs of one that died (killed, out of memory, power)
 * are released within seconds instead of the four hours that the job library would wait, and what it was sending
 * becomes `unconfirmed`. When the database restarts, the registration is renewed.
 */
export async function registerWorkerProcess(): Promise<WorkerProcess> {
  const self: Registration = { id: uuidv7(), lockKey: randomInt(MAX_LOCK_KEY), workerIds: [] };
  kept.loketWorkerProcess = self.id;
  let holder = await hold(self);
  let isStopped = false;
  const watch = async () => {
    try {
      if (!isAlive.has(holder)) holder = await hold(self);
      await releaseTheDead(holder, self.id);
    } catch (error) {
      logError("worker_watch_failed", error);
    }
    if (!isStopped) timer = setTimeout(watch, CHECK_MS);
  };
  let timer = setTimeout(watch, CHECK_MS);
  let noted = Promise.resolve(); // one after the other: a connection takes one statement at a time
  return {
    addWorker(workerId) {
      self.workerIds.push(workerId);
      noted = noted.then(() => noteWorkers(holder, self));
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await db().workerProcess.deleteMany({ where: { id: self.id } });
      await holder.end().catch(() => undefined);
      kept.loketWorkerProcess = undefined;
    },
  };
}

async function noteWorkers(holder: pg.Client, { id, workerIds }: Registration) {
  try {
    await holder.query('update "WorkerProcess" set "workerIds" = $2 where id = $1', [id, workerIds]);
  } catch (error) {
    logError("worker_note_failed", error);
  }
}

const isAlive = new WeakSet<pg.Client>();

/** A connection that holds the lock: the lock goes when the connection does, and the connection when the process does. */
async function hold({ id, lockKey, workerIds }: Registration): Promise<pg.Client> {
  const holder = new pg.Client({ connectionString: env().DATABASE_URL, application_name: "loket-worker" });
  const lost = () => void isAlive.delete(holder);
  holder.on("error", lost);
  holder.on("end", lost);
  await holder.connect();
  await holder.query("select pg_advisory_lock($1, $2)", [LOCK_SPACE, lockKey]);
  await holder.query(
    `insert into "WorkerProcess" (id, "lockKey", "workerIds") values ($1, $2, $3) on conflict (id) do nothing`,
    [id, lockKey, workerIds],
  );
  isAlive.add(holder);
  return holder;
}

/** Seen dead at the last look; the second time it is believed. A restart of the database kills nobody. */
const suspects = new Set<string>();

/** A lock that can be had belongs to nobody any more. */
async function releaseTheDead(holder: pg.Client, ownId: string) {
  const { rows } = await holder.query<Registration>(
    'select id, "lockKey", "workerIds" from "WorkerProcess" where id <> $1 and pg_try_advisory_lock($2, "lockKey")',
    [ownId, LOCK_SPACE],
  );
  for (const { id, lockKey, workerIds } of rows) {
    if (suspects.delete(id)) {
      await holder.query('delete from "WorkerProcess" where id = $1', [id]);
      await settleInterrupted(holder);
      await holder.query("select graphile_worker.force_unlock_workers($1::text[])", [workerIds]);
      logInfo("jobs_of_dead_worker_released", { workers: workerIds.length });
    } else suspects.add(id);
    await holder.query("select pg_advisory_unlock($1, $2)", [LOCK_SPACE, lockKey]);
  }
  await settleInterrupted(holder);
}

const REPORTS = `from "MessageStatusReport" r where r."callbackData" = m.id::text`;

/**
 * A send that was cut off: nobody knows whether it went out, so it is never repeated. A status with its callback data,
 * come already or coming later, settles it; when none comes, an officer takes over. The screens hear of it. What stood
 * behind it goes on (worker/sweep.ts).
 */
async function settleInterrupted(holder: pg.Client) {
  await holder.query({
    name: "settle-interrupted",
    text: `with settled as (
             update "Message" m set
               status = coalesce((select max(r.status) ${REPORTS}), 'unconfirmed'),
               wamid = coalesce(m.wamid, (select min(r.wamid) ${REPORTS}))
             where m.status = 'sending' and not exists (select 1 from "WorkerProcess" w where w.id = m."senderId")
             returning m."conversationId", m."ticketId", m.status
           ), called as (
             select graphile_worker.add_job('take-over-unsent', json_build_object('conversationId', "conversationId"),
               run_at := now() + interval '${STATUS_PATIENCE_SECONDS} seconds', job_key := 'take-over-unsent ' || "conversationId") as job
             from (select distinct "conversationId" from settled where status = 'unconfirmed') unknown
           ), told as (
             select pg_notify($1, event) as notice from (
               select json_build_object('kind', 'conversation.changed', 'conversationId', "conversationId")::text from settled
               union
               select json_build_object('kind', 'ticket.changed', 'ticketId', "ticketId")::text from settled
               where "ticketId" is not null
             ) changed(event)
           )
           select (select count(job) from called) as called, (select count(notice) from told) as told`,
    values: [LIVE_CHANNEL],
  });
}
