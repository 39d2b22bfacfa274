import "server-only";
import { closeDatabase } from "../db";
import { env } from "../env";
import { whileStopping } from "../jobs/stopping";
import { endStreams, stopListening } from "../live/listener";
import { logError, logInfo } from "../log";
import { followWhatsAppClock } from "../outbox/whatsapp-clock";
import { startWorker } from "./start-worker";

/** A send waits for WhatsApp for fifteen seconds at most, a request as long for its answer. */
const MOST_STOPPING_MS = 20_000;

type Worker = Awaited<ReturnType<typeof startWorker>>;

const kept = globalThis as typeof globalThis & {
  loketProcess?: Promise<void>;
  /** Of scripts/web.mjs, where this process listens. */
  loketFinishRequests?: () => Promise<void>;
};

/** Starts what LOKET_ROLE asks for in this process and makes it end cleanly. Once, however often it is called. */
export function startProcess(): Promise<void> {
  kept.loketProcess ??= start();
  return kept.loketProcess;
}

async function start() {
  // The job library lets go of a promise when the database is away; the process must outlive that (jobs/forgotten-jobs.ts).
  process.on("unhandledRejection", (reason) => logError("rejection_unhandled", reason));
  await followWhatsAppClock();
  const worker = env().LOKET_ROLE === "web" ? undefined : await startWorker();
  let isTold = false;
  const stop = () => {
    if (isTold) return; // a service manager may say it to each process, and start.mjs again
    isTold = true;
    void whileStopping(() => finish(worker));
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

/** Finishes the requests, jobs and sends in hand. What takes too long is left as if the process had been killed. */
async function finish(worker: Worker | undefined) {
  logInfo("stopping");
  setTimeout(() => {
    logInfo("stopped_unfinished");
    process.exit(0);
  }, MOST_STOPPING_MS);
  endStreams();
  const ended = await Promise.allSettled([kept.loketFinishRequests?.(), worker?.stop()]);
  await stopListening();
  await closeDatabase().catch((error: unknown) => logError("stop_failed", error));
  for (const part of ended) if (part.status === "rejected") logError("stop_failed", part.reason);
  process.exit(0);
}
