import "server-only";
import type { WorkerEvents } from "graphile-worker";
import { pool } from "../db";
import { logError, logInfo } from "../log";

const LOOK_MS = 10_000;
/** Between taking a job and beginning it lie milliseconds. */
const PATIENCE_SECONDS = 60;

/**
 * Gives jobs back that this process holds and does not have in hand: the library takes a job off, or plans its next try,
 * once, and when the database is away at that moment the job would stay locked for four hours.
 */
export function watchForgottenJobs(events: WorkerEvents): { stop(): void } {
  const holders: string[] = [];
  const inHand = new Set<string>();
  events.on("pool:create", ({ workerPool }) => void holders.push(workerPool.id));
  events.on("job:start", ({ job }) => void inHand.add(job.id));
  events.on("job:complete", ({ job }) => void inHand.delete(job.id));
  const look = () =>
    void releaseForgotten(holders, [...inHand]).catch((error: unknown) =>
      logError("forgotten_jobs_not_released", error),
    );
  const timer = setInterval(look, LOOK_MS);
  return { stop: () => clearInterval(timer) };
}

/** Jobs and queues that these `holders` have locked for a while, but for the jobs in hand. Every job bears to run again. */
export async function releaseForgotten(holders: string[], inHand: string[]): Promise<void> {
  const { rowCount } = await pool().query({
    name: "release-forgotten",
    text: `with queues as (
             update graphile_worker._private_job_queues q set locked_at = null, locked_by = null
             where locked_by = any($1) and locked_at < now() - interval '${PATIENCE_SECONDS} seconds' and not exists (
               select 1 from graphile_worker._private_jobs j where j.job_queue_id = q.id and j.id = any($2::bigint[])
             )
           )
           update graphile_worker._private_jobs set locked_at = null, locked_by = null
           where locked_by = any($1) and locked_at < now() - interval '${PATIENCE_SECONDS} seconds' and id <> all($2::bigint[])`,
    values: [holders, inHand],
  });
  if (rowCount) logInfo("forgotten_jobs_released", { jobs: rowCount });
}
