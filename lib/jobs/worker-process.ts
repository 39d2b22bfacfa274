import "server-only";
import { randomInt } from "node:crypto";
import pg from "pg";
import { db } from "../db";
import { uuidv7 } from "../db/uuid";
import { env } from "../env";
import { logError, logInfo } from "../log";

const CHECK_MS = 1_000;
const LOCK_SPACE = 7_471;
const MAX_LOCK_KEY = 2 ** 31 - 1;

type WorkerProcess = { addWorker(workerId: string): void; stop(): Promise<void> };
/** Sees to what dead workers had in hand; asked at every look, since one may be cut off as well. */
type Settle = (connection: pg.Client) => Promise<void>;
type Registration = { id: string; lockKey: number; workerIds: string[] };

const kept = globalThis as typeof globalThis & { loketWorkerProcess?: string };

/** This process's id among the workers, or null when it is none. */
export const workerProcessId = (): string | null => kept.loketWorkerProcess ?? null;

/**
 * Registers this process as a worker and watches the others: the jobs of one that died (killed, out of memory, power)
 * are released within seconds instead of the four hours that the job library would wait, and `settle` sees to what it
 * was sending. When the database restarts, the registration is renewed.
 */
export async function registerWorkerProcess(settle: Settle): Promise<WorkerProcess> {
  const self: Registration = { id: uuidv7(), lockKey: randomInt(MAX_LOCK_KEY), workerIds: [] };
  kept.loketWorkerProcess = self.id;
  let holder = await hold(self);
  let isStopped = false;
  const watch = async () => {
    try {
      if (!isAlive.has(holder)) holder = await hold(self);
      await releaseTheDead(holder, self.id, settle);
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
async function releaseTheDead(holder: pg.Client, ownId: string, settle: Settle) {
  const { rows } = await holder.query<Registration>(
    'select id, "lockKey", "workerIds" from "WorkerProcess" where id <> $1 and pg_try_advisory_lock($2, "lockKey")',
    [ownId, LOCK_SPACE],
  );
  for (const { id, lockKey, workerIds } of rows) {
    if (suspects.delete(id)) {
      await holder.query('delete from "WorkerProcess" where id = $1', [id]);
      await settle(holder);
      await holder.query("select graphile_worker.force_unlock_workers($1::text[])", [workerIds]);
      logInfo("jobs_of_dead_worker_released", { workers: workerIds.length });
    } else suspects.add(id);
    await holder.query("select pg_advisory_unlock($1, $2)", [LOCK_SPACE, lockKey]);
  }
  await settle(holder);
}
