import "server-only";
import { closeDatabase } from "../db";
import { env } from "../env";
import { stopListening } from "../live/listener";
import { logError, logInfo } from "../log";
import { startWorker } from "./start-worker";

const kept = globalThis as typeof globalThis & { loketProcess?: Promise<void> };

/** Starts what LOKET_ROLE asks for in this process and makes it end cleanly. Once, however often it is called. */
export function startProcess(): Promise<void> {
  kept.loketProcess ??= start();
  return kept.loketProcess;
}

async function start() {
  const worker = env().LOKET_ROLE === "web" ? null : await startWorker();
  const stop = async () => {
    logInfo("stopping");
    try {
      await worker?.stop();
      await stopListening();
      await closeDatabase();
    } catch (error) {
      logError("stop_failed", error);
    }
    process.exit(0);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}
