// `npm run db:new NAME`: writes the migration that brings the database from the last migration to the schema.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  bin,
  generateClient,
  installPackages,
  prismaEnv,
  ROOT,
  requireNode,
  run,
  startDatabase,
} from "./prepare.mjs";
import { explain, Trouble } from "./steps.mjs";

const name = process.argv[2];
const directory = mkdtempSync(join(tmpdir(), "loket-db-new-"));
chmodSync(directory, 0o755); // as root, the database runs as another user, who must get in
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
  const env = { ...prismaEnv, DATABASE_URL: database.url };
  await run(bin("prisma"), ["migrate", "deploy"], { env });
  const diff = ["migrate", "diff", "--from-config-datasource", "--to-schema", "prisma/schema", "--script"];
  const written = join(directory, "migration.sql");
  await run(bin("prisma"), [...diff, "--output", written], { env });
  console.log(keepMigration(readFileSync(written, "utf8")));
  await generateClient();
} catch (error) {
  explain(error);
  process.exitCode = 1;
} finally {
  await database?.stop();
  rmSync(directory, { recursive: true, force: true });
}

/** Puts the SQL in its place. Says what was done. */
function keepMigration(sql) {
  if (!/^[^-\s]/m.test(sql))
    return "The migrations bring the database to the schema already: nothing to write.";
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(ROOT, "prisma", "migrations", `${time}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "migration.sql"), sql);
  return `Written: prisma/migrations/${time}_${name}/migration.sql. Read it before you commit it.`;
}
