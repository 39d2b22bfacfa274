import "server-only";
import { pool } from "../db";

/**
 * Drops jobs without a key that may not run again. The job library takes the key from a job that a later one replaces
 * while it runs, and its worker drops it at the end; when that worker dies, it stays. The later one does the work, as
 * the message's row does for a send; a blue tick is not worth another try.
 */
export async function dropReplacedJobs(): Promise<void> {
  await pool().query({
    name: "drop-replaced-jobs",
    text: `delete from graphile_worker._private_jobs
           where key is null and attempts >= max_attempts and locked_at is null`,
  });
}
