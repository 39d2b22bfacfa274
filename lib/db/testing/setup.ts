import { afterAll, beforeEach } from "vitest";
import { closeDatabase, pool } from "../index";
import { makeWorkerDatabase } from "./worker-database";

// Each test worker has a database of its own, copied from a migrated template.
await makeWorkerDatabase();

beforeEach(async () => {
  const { rows } = await pool().query<{ name: string }>(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'",
  );
  await pool().query(`truncate ${rows.map((row) => row.name).join(", ")} cascade`);
  await pool().query("delete from graphile_worker._private_jobs");
});

afterAll(async () => {
  await closeDatabase();
});
