import "server-only";
import { EventEmitter } from "node:events";
import { Logger, run, type WorkerEvents } from "graphile-worker";
import { jobPool } from "../db/job-pool";
import { finishBegun, workHere } from "../jobs/begin-now";
import { watchForgottenJobs } from "../jobs/forgotten-jobs";
import { whileStopping } from "../jobs/stopping";
import { registerWorkerProcess } from "../jobs/worker-process";
import { logError } from "../log";
import { tryAgainNow } from "../outbox/resume-sending";
import { settleInterrupted } from "../outbox/settle-interrupted";
import { startSweep } from "./sweep";
import { tasks, work } from "./tasks";

/** Most jobs wait for WhatsApp most of the time. Each place asks by itself for jobs that have become due. */
const CONCURRENCY = 10;
const POLL_MS = 2_000;

/** Takes jobs from the database until stopped; a stop finishes what is in hand. */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
  const registered = await registerWorkerProcess(settleInterrupted);
  const events: WorkerEvents = new EventEmitter();
  // Jobs are locked in the name of the pool, or of the worker, depending on how they are fetched.
  events.on("pool:create", ({ workerPool }) => registered.addWorker(workerPool.id));
  events.on("worker:create", ({ worker }) => registered.addWorker(worker.workerId));
  events.on("job:error", ({ job, error }) =>
    logError("job_failed", error, { task: job.task_identifier, attempt: job.attempts }),
  );
  const forgotten = watchForgottenJobs(events);
  const pgPool = jobPool();
  const runner = await run({
    pgPool,
    taskList: tasks,
    concurrency: CONCURRENCY,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    events,
    logger: new Logger(() => () => undefined),
  });
  await tryAgainNow(); // a new start may bring a new token
  workHere(work);
  const sweep = startSweep();
  return {
    stop: () =>
      whileStopping(async () => {
        sweep.stop();
        forgotten.stop();
        workHere(undefined);
        await runner.stop();
        await finishBegun();
        await registered.stop();
        await pgPool.end();
      }),
  };
}
