// The office's first data, and the way in. Looks first: running TypeScript takes seconds, a working office needs none.
import { run } from "./prepare.mjs";

/** Menu, hours, first administrator or the one-time setup link, where missing. Gives { setupToken?, createdAdmin? }. */
export async function prepareOffice(env) {
  if (await isPrepared(env.DATABASE_URL)) return {};
  const args = ["--conditions=react-server", "--import", "tsx", "prisma/seed/first-start.ts"];
  const lines = await run(process.execPath, args, { env });
  return JSON.parse(lines.findLast((line) => line.startsWith("{")));
}

/** Whether first-start.ts would find nothing to do: it writes the starter menu and the office in one transaction. */
async function isPrepared(databaseUrl) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select exists (select 1 from "Setting" where key = 'office') and exists (select 1 from "Staff") as prepared`,
    );
    return rows[0].prepared;
  } finally {
    await client.end();
  }
}
