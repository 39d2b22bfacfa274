import "server-only";
import { logError } from "../log";
import type { TaskName, Tasks } from "./add-job";

type Work = { [Name in TaskName]: (payload: Tasks[Name]) => Promise<void> };

// Next bundles the worker and the routes apart; they share the process.
const kept = globalThis as typeof globalThis & { loketWork?: Work | undefined };
const inHand = new Set<Promise<void>>();

/** Whether this process works off jobs. */
export const worksHere = () => kept.loketWork !== undefined;

/** From now on `beginNow` does the work in this process; undefined ends that. */
export function workHere(work: Work | undefined) {
  kept.loketWork = work;
}

/**
 * Begins work at once, without the way through the jobs, when this process works off jobs. What waits in the tables is
 * found again by the sweep (worker/sweep.ts) if this fails or the process dies. Does not throw and is not waited for.
 */
export function beginNow<Name extends TaskName>(task: Name, payload: Tasks[Name]): void {
  const begun = kept.loketWork?.[task](payload).catch((error: unknown) =>
    logError("work_begun_failed", error, { task }),
  );
  if (!begun) return;
  inHand.add(begun);
  void begun.finally(() => inHand.delete(begun));
}

const planned = new Set<string>();

/** As `beginNow`, but at a moment (milliseconds, as Date.now), once for all that ask for the same one. */
export function beginAt<Name extends TaskName>(task: Name, payload: Tasks[Name], at: number): void {
  const key = `${task} ${at}`;
  if (planned.has(key) || !worksHere()) return;
  planned.add(key);
  const begin = () => {
    planned.delete(key);
    beginNow(task, payload);
  };
  setTimeout(begin, Math.max(0, at - Date.now())).unref();
}

/** Waits for all that was begun. */
export async function finishBegun(): Promise<void> {
  await Promise.all(inHand);
}
