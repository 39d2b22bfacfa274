// What both commands need before anything runs: Node, packages, generated client, secrets, database, migrations.
import { fork, spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Trouble } from "./steps.mjs";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
const LAST_LINES = 12;

export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Trouble(
    `Node ${process.versions.node} is too old.`,
    "Install Node 20.19 or newer (nodejs.org), then run this again.",
  );
}

/** Runs a command to its end. Throws Trouble with its last lines when it fails. */
export function run(command, args, { env = {}, whatToDo, echo = false } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const lines = [];
    const keep = (chunk) => {
      if (echo) process.stdout.write(chunk);
      lines.push(...String(chunk).split("\n").filter(Boolean));
      lines.splice(0, lines.length - LAST_LINES);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) =>
      fail(new Trouble(`${command} could not be run: ${error.message}`, whatToDo)),
    );
    child.on("close", (code) => {
      if (code === 0) return done(lines);
      fail(
        new Trouble(`${command} ${args.join(" ")} ended with ${code}.\n  ${lines.join("\n  ")}`, whatToDo),
      );
    });
  });
}

const hashOfFile = (path) => createHash("sha256").update(readFileSync(path)).digest("hex");

/**
 * Not `npm ci`: it refuses a lock file that lacks another platform's optional binaries, though none is needed here.
 * Installs the locked packages when they are missing or the lock file has changed. Says whether it did.
 */
export async function installPackages() {
  const mark = join(ROOT, "node_modules", ".loket-installed");
  const wanted = hashOfFile(join(ROOT, "package-lock.json"));
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return false;
  await run(
    process.platform === "win32" ? "npm.cmd" : "npm",
    ["install", "--no-save", "--no-audit", "--no-fund"],
    {
      env: { NODE_ENV: "development", PRISMA_SKIP_POSTINSTALL_GENERATE: "1" },
      whatToDo: "Check the internet connection (npm downloads packages once), then run this again.",
    },
  );
  writeFileSync(mark, wanted);
  return true;
}

export const bin = (name) => join(ROOT, "node_modules", ".bin", name);
export const prismaEnv = {
  PRISMA_SCHEMA_ENGINE_BINARY: join(ROOT, "prisma", "schema-engine.mjs"),
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
};

/** Generates Prisma's client when the schema has changed since. */
export async function generateClient() {
  const folder = join(ROOT, "prisma", "schema");
  const wanted = createHash("sha256");
  for (const file of readdirSync(folder).sort()) wanted.update(readFileSync(join(folder, file)));
  const hash = wanted.digest("hex");
  const mark = join(ROOT, "lib", "db", "generated", ".schema-hash");
  if (existsSync(mark) && readFileSync(mark, "utf8") === hash) return;
  await run(bin("prisma"), ["generate"], { env: { ...prismaEnv, DATABASE_URL: "postgresql://unset" } });
  writeFileSync(mark, hash);
}

/** Brings the database to the schema: our migrations, then the job library's. Quick when there is nothing to do. */
export async function migrate(databaseUrl) {
  if (await isMigrated(databaseUrl)) return;
  await run(bin("prisma"), ["migrate", "deploy"], {
    env: { ...prismaEnv, DATABASE_URL: databaseUrl },
    whatToDo: "Is the database reachable, and is it Loket's own? See docs/OPERATIONS.md, “Migrations”.",
  });
  await run(bin("graphile-worker"), ["--schema-only", "--connection", databaseUrl]);
}

async function isMigrated(databaseUrl) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      "select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null",
    );
    await client.query("select 1 from graphile_worker.migrations limit 1");
    const applied = new Set(rows.map((row) => row.migration_name));
    const folders = readdirSync(join(ROOT, "prisma", "migrations"), { withFileTypes: true });
    return folders.every((entry) => !entry.isDirectory() || applied.has(entry.name));
  } catch {
    return false; // the tables are not there yet
  } finally {
    await client.end();
  }
}

/** Generated once, kept in the data folder for the owner alone. What the environment sets wins. */
export function secrets(dataDir) {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, "secrets.json");
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const made = {
    AUTH_SECRET: randomBytes(48).toString("base64url"),
    DATA_KEY: randomBytes(32).toString("base64"),
    databasePassword: randomBytes(24).toString("base64url"),
    simulatorToken: `EAA${randomBytes(24).toString("hex")}`,
    simulatorSecret: randomBytes(16).toString("hex"),
    simulatorVerifyToken: randomBytes(16).toString("hex"),
    ...kept,
  };
  if (Object.keys(made).length !== Object.keys(kept).length)
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  return made;
}

export function isPortFree(port, host = "127.0.0.1") {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", () => done(false));
    probe.listen(port, host, () => probe.close(() => done(true)));
  });
}

export function freePort() {
  return new Promise((done) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

/** Starts the embedded PostgreSQL in `directory`. Gives its address and the way to stop it. */
export async function startDatabase({ directory, password, flags = [], name = "loket" }) {
  const port = await freePort();
  const settings = { directory: resolve(directory), port, password, flags };
  const child = fork(join(ROOT, "scripts", "database.mjs"), {
    env: { ...process.env, LOKET_DATABASE: JSON.stringify(settings) },
    detached: true,
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const answer = await new Promise((done) => {
    child.once("message", done);
    child.once("exit", (code) => done({ failed: `PostgreSQL ended with ${code}.` }));
  });
  if (answer.failed)
    throw new Trouble(`The embedded PostgreSQL did not start: ${answer.failed}`, whatToDoAboutDatabase());
  const url = `postgresql://loket:${encodeURIComponent(password)}@127.0.0.1:${port}`;
  await createDatabase(`${url}/postgres`, name);
  return { url: `${url}/${name}`, serverUrl: url, pid: child.pid, stop: () => stopChild(child) };
}

function whatToDoAboutDatabase() {
  const asRoot = process.getuid?.() === 0;
  return asRoot
    ? "PostgreSQL will not run as root, so it runs as the user “postgres”, who must be able to read this folder. Move Loket out of /root, or set DATABASE_URL to a PostgreSQL of your own."
    : "See the lines above; or set DATABASE_URL to a PostgreSQL (15 or newer) of your own.";
}

async function createDatabase(adminUrl, name) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
  if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  await client.end();
}

/** Asks a child to stop and waits; after so many seconds it is ended. */
export function stopChild(child, { signal = "SIGTERM", seconds = 10 } = {}) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    const force = setTimeout(() => child.kill("SIGKILL"), seconds * 1_000);
    child.once("exit", () => {
      clearTimeout(force);
      done();
    });
    child.kill(signal);
  });
}

/** Builds the pages when a source is newer than the last build. */
export async function buildIfNeeded(env) {
  const mark = join(ROOT, ".next", "loket-built");
  const newest = newestSource();
  if (existsSync(mark) && Number(readFileSync(mark, "utf8")) >= newest) return;
  await run(bin("next"), ["build"], {
    env: { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    whatToDo: "The build's own message above names the file.",
  });
  writeFileSync(mark, String(newest));
}

const WRITTEN_BY_BUILD = /^next-env\.d\.ts$|\.tsbuildinfo$/;

function newestSource() {
  const skip = new Set([
    "node_modules",
    ".next",
    ".data",
    ".test",
    ".git",
    "e2e",
    "docs",
    "test-results",
    "generated",
  ]);
  const newest = (folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !skip.has(name) && !name.startsWith(".data") && !WRITTEN_BY_BUILD.test(name))
      .map((entry) =>
        entry.isDirectory() ? newest(join(folder, entry.name)) : statSync(join(folder, entry.name)).mtimeMs,
      )
      .reduce((a, b) => Math.max(a, b), 0);
  return newest(ROOT);
}
