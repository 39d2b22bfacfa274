// `npm run db:new NAME`: writes the migration that brings the database from the last migration to the schema.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bin, installPackages, prismaEnv, requireNode, run, startDatabase } from "./prepare.mjs";
import { explain, Trouble } from "./steps.mjs";

const name = process.argv[2];
const directory = mkdtempSync(join(tmpdir(), "loket-db-new-"));
let database;
try {
  requireNode();
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Trouble("A migration needs a name.", "For instance: npm run db:new add_ticket_priority");
  }
  await installPackages();
  database = await startDatabase({
    directory: join(directory, "postgres"),
    password: "throwaway",
    flags: ["fsync=off"],
  });
  const args = ["migrate", "dev", "--name", name, "--create-only"];
  console.log(
    (await run(bin("prisma"), args, { env: { ...prismaEnv, DATABASE_URL: database.url } })).join("\n"),
  );
} catch (error) {
  explain(error);
  process.exitCode = 1;
} finally {
  await database?.stop();
  rmSync(directory, { recursive: true, force: true });
}
