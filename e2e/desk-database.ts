import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { DESK_DATA } from "./desk";

/** One statement on the rows of the stories' office, for what no screen can do. */
export async function inDeskDatabase(statement: string, values: unknown[]): Promise<void> {
  const running = JSON.parse(readFileSync(join(DESK_DATA, "running.json"), "utf8"));
  const client = new pg.Client({ connectionString: running.DATABASE_URL });
  await client.connect();
  try {
    await client.query(statement, values);
  } finally {
    await client.end();
  }
}
