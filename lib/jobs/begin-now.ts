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

const planned = new Map<TaskName, ReturnType<typeof setTimeout>>();

/** As `beginNow`, but within `ms`, once for all that ask meanwhile: for what is the cheaper the more comes together. */
export function beginSoon<Name extends TaskName>(task: Name, payload: Tasks[Name], ms: number): void {
  if (planned.has(task) || !worksHere()) return;
  const begin = () => {
    planned.delete(task);
    beginNow(task, payload);
  };
  planned.set(task, setTimeout(begin, ms).unref());
}

/** Waits for all that was begun. */
export async function finishBegun(): Promise<void> {
  await Promise.all(inHand);
}
