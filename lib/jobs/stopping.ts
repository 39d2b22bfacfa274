import "server-only";

// Next bundles the worker and the routes apart; they share the process.
const kept = globalThis as typeof globalThis & { loketStops?: number };

/** Whether this process is stopping: what is in hand is finished, nothing new is begun. */
export const isStopping = () => (kept.loketStops ?? 0) > 0;

/** Nothing new is begun in this process until `finish` is through with what is in hand. */
export async function whileStopping<Result>(finish: () => Promise<Result>): Promise<Result> {
  kept.loketStops = (kept.loketStops ?? 0) + 1;
  try {
    return await finish();
  } finally {
    kept.loketStops--;
  }
}
