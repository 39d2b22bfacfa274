import "server-only";
import { randomInt } from "node:crypto";
import pg from "pg";
import { db } from "../db";
import { env } from "../env";
import { logError, logInfo } from "../log";

const CHECK_MS = 2_000;
const LOCK_SPACE = 7_471;
const MAX_LOCK_KEY = 2 ** 31 - 1;

type WorkerProcess = { addWorker(workerId: string): void; stop(): Promise<void> };

/**
 * Registers this process as a worker and watches the others: the jobs of one that died (killed, out of memory, power)
 * are released within seconds instead of the four hours that the job library would wait.
 */
export async function registerWorkerProcess(): Promise<WorkerProcess> {
  const lockKey = randomInt(MAX_LOCK_KEY);
  const holder = new pg.Client({ connectionString: env().DATABASE_URL, application_name: "loket-worker" });
  holder.on("error", (error) => logError("worker_lock_lost", error));
  await holder.connect();
  await holder.query("select pg_advisory_lock($1, $2)", [LOCK_SPACE, lockKey]);
  const { id } = await db().workerProcess.create({ data: { lockKey } });
  const timer = setInterval(() => {
    releaseJobsOfTheDead(holder, id).catch((error: unknown) => logError("worker_watch_failed", error));
  }, CHECK_MS);
  timer.unref();
  return {
    addWorker(workerId) {
      const noted = db().workerProcess.updateMany({ where: { id }, data: { workerIds: { push: workerId } } });
      noted.catch((error: unknown) => logError("worker_note_failed", error));
    },
    async stop() {
      clearInterval(timer);
      await db().workerProcess.deleteMany({ where: { id } });
      await holder.end().catch(() => undefined);
    },
  };
}

/** A lock that can be had belongs to nobody any more. */
async function releaseJobsOfTheDead(holder: pg.Client, ownId: string) {
  const { rows } = await holder.query<{ id: string; lockKey: number; workerIds: string[] }>(
    'select id, "lockKey", "workerIds" from "WorkerProcess" where id <> $1 and pg_try_advisory_lock($2, "lockKey")',
    [ownId, LOCK_SPACE],
  );
  for (const { id, lockKey, workerIds } of rows) {
    await holder.query("select graphile_worker.force_unlock_workers($1::text[])", [workerIds]);
    await holder.query('delete from "WorkerProcess" where id = $1', [id]);
    await holder.query("select pg_advisory_unlock($1, $2)", [LOCK_SPACE, lockKey]);
    logInfo("jobs_of_dead_worker_released", { workers: workerIds.length });
  }
}
