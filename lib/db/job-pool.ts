import "server-only";
import pg from "pg";
import { env } from "../env";

const SIZE = 4;

/**
 * Connections for the job library's own bookkeeping: it takes jobs and ticks them off without waiting for the disk.
 * Should the server lose power, a job may run again (every job bears that), but none is lost: they are added in the
 * transaction of what they are for.
 */
export function jobPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: SIZE,
    options: "-c synchronous_commit=off",
    application_name: "loket-jobs",
  });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  return pool;
}
