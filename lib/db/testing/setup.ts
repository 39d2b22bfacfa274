import { afterAll, beforeEach } from "vitest";
import { closeDatabase, pool } from "../index";
import { makeWorkerDatabase } from "./worker-database";

// Each test worker has a database of its own, copied from a migrated template.
await makeWorkerDatabase();
let filledTables: string | undefined;

beforeEach(async () => {
  filledTables ??= await filledTablesQuery(); // not before: a test file may say first where the database is
  const { rows } = await pool().query<{ name: string }>(filledTables);
  const deletes = rows.map(({ name }) => `delete from ${name}`);
  // One statement for all; `replica` leaves out what foreign keys and triggers would look after.
  await pool().query(
    ["begin", "set local session_replication_role = replica", ...deletes, "commit"].join("; "),
  );
  await pool().query("delete from graphile_worker._private_jobs");
});

afterAll(async () => {
  await closeDatabase();
});

/** Asks which tables hold anything: to empty those few costs a fraction of truncating all. */
async function filledTablesQuery() {
  const { rows } = await pool().query<{ look: string }>(
    `select format('select %1$L as name where exists (select from %1$s)', quote_ident(tablename)) as look
     from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'`,
  );
  return rows.map(({ look }) => look).join(" union all ");
}
