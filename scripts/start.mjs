// `npm start` and `npm run dev`: from a fresh clone to a running counter, and a clean end on Ctrl-C.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { requireSameDataKey } from "./data-key.mjs";
import { prepareOffice } from "./office-data.mjs";
import {
  bin,
  buildIfNeeded,
  generateClient,
  installPackages,
  isPortFree,
  migrate,
  ROOT,
  requireNode,
  secrets,
  startDatabase,
  stopChild,
} from "./prepare.mjs";
import { environment, reachable, readSettings, WHATSAPP_KEYS } from "./settings.mjs";
import { explain, step, Trouble } from "./steps.mjs";

const WEB_READY_SECONDS = 60;
const PARENT_CHECK_MS = 500;
/** A process that is told to stop finishes what it has in hand, twenty seconds at most (lib/worker/start-process.ts). */
const FINISH_SECONDS = 25;

const isDev = process.argv.includes("--dev");
const running = [];
let settings;
let stopping = false;

process.on("SIGINT", () => stop(0));
process.on("SIGTERM", () => stop(0));
stopWithNpm();

try {
  await start();
} catch (error) {
  if (!stopping) explain(error);
  await stop(1);
}

async function start() {
  console.log(`\nLoket${isDev ? " (development)" : ""}\n`);
  requireNode();
  settings = readSettings();
  const { role, useSimulator, dataDir } = settings;
  await requireFreePorts(settings);
  await step("Packages", installPackages);
  await step("Database client", generateClient);
  if (!process.env.DATABASE_URL) takeFolder(dataDir);
  const kept = secrets(dataDir);
  const databaseUrl = await step("Database", () => openDatabase(kept));
  const env = environment(settings, kept, databaseUrl, isDev);
  // Several processes on one database share the folder: whoever holds the database says where it is.
  if (!process.env.DATABASE_URL) noteRunning(env, dataDir);
  await step("Migrations", () => migrate(databaseUrl));
  await requireSameDataKey(env);
  if (!isDev && role !== "worker") await step("Build", () => buildIfNeeded(env));
  const signIn = await step("Office data", () => prepareOffice(env));
  await Promise.all([
    useSimulator && step("WhatsApp simulator", () => startSimulator(env)),
    step(role === "worker" ? "Worker" : "Web and worker", () => startLoket(env)),
  ]);
  printAddresses(env, signIn);
}

/** npm passes SIGTERM to its shell alone, which ends without telling: that is noticed by the changed parent. */
function stopWithNpm() {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  setInterval(() => process.ppid !== parent && stop(0), PARENT_CHECK_MS).unref();
}

async function requireFreePorts({ role, port, host, useSimulator, simulatorPort }) {
  if (role !== "worker" && !(await isPortFree(port, host))) {
    throw new Trouble(
      `Port ${port} is taken, perhaps by another Loket.`,
      `Stop that program, or choose another: PORT=${port + 1} npm start`,
    );
  }
  if (useSimulator && !(await isPortFree(simulatorPort))) {
    throw new Trouble(
      `Port ${simulatorPort}, for the WhatsApp simulator, is taken.`,
      `Choose another: SIMULATOR_PORT=${simulatorPort + 1} npm start`,
    );
  }
}

/** One Loket per data folder: two would fight over the embedded database. */
function takeFolder(dataDir) {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, "loket.pid");
  const other = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  if (other && other !== process.pid && isAlive(other)) {
    throw new Trouble(
      `Loket already runs on this data folder (process ${other}).`,
      "Stop it first, or name another folder in DATA_DIR.",
    );
  }
  writeFileSync(file, String(process.pid));
  running.push({ stop: () => rmSync(file, { force: true }) });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !existsSync("/proc") || readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("start.mjs");
  } catch {
    return false;
  }
}

/** For commands that work on the running Loket (seed:demo): where its database and simulator are. */
function noteRunning(env, dataDir) {
  const file = join(dataDir, "running.json");
  const keys = ["DATABASE_URL", "APP_URL", "SIMULATOR_PORT", "WHATSAPP_API_URL", ...WHATSAPP_KEYS];
  const noted = Object.fromEntries(keys.flatMap((key) => (env[key] ? [[key, env[key]]] : [])));
  writeFileSync(file, JSON.stringify(noted), { mode: 0o600 });
  running.push({ stop: () => rmSync(file, { force: true }) });
}

async function openDatabase(kept) {
  if (process.env.DATABASE_URL) {
    await requireReachable(process.env.DATABASE_URL);
    return process.env.DATABASE_URL;
  }
  const flags = process.env.LOKET_DATABASE_FLAGS ? process.env.LOKET_DATABASE_FLAGS.split(" ") : [];
  const database = await startDatabase({
    directory: join(settings.dataDir, "postgres"),
    password: kept.databasePassword,
    flags,
  });
  running.push(database);
  return database.url;
}

async function requireReachable(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query("show server_version_num");
    if (Number(rows[0].server_version_num) < 150_000)
      throw new Trouble("The PostgreSQL in DATABASE_URL is older than 15.", "Use PostgreSQL 15 or newer.");
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(
      `The database in DATABASE_URL cannot be reached: ${error.message}`,
      "Check address, user and password; or unset DATABASE_URL to use the embedded one.",
    );
  } finally {
    await client.end().catch(() => {});
  }
}

function tsx(file) {
  return ["--conditions=react-server", "--import", "tsx", file];
}

function keep(name, args, env) {
  // Next's development server forks one of its own, which the preload would end.
  const preload = isDev ? [] : ["--import", "./scripts/end-with-parent.mjs"];
  const child = spawn(process.execPath, [...preload, ...args], {
    cwd: ROOT,
    env,
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  child.once("exit", (code) => {
    if (stopping) return;
    explain(
      new Trouble(
        `${name} ended unexpectedly (${code}).`,
        "Its last lines are above. Everything is stopped; start again.",
      ),
    );
    void stop(1);
  });
  running.push({ stop: () => stopChild(child, { seconds: FINISH_SECONDS }) });
  return child;
}

async function startSimulator(env) {
  const { simulatorPort, dataDir } = settings;
  keep("The WhatsApp simulator", tsx("e2e/whatsapp-simulator/main.ts"), {
    ...env,
    WEBHOOK_URL: `${reachable(settings)}/api/webhooks/whatsapp`,
    // A benchmark's thousands of residents are nobody's to keep, and writing them would be measured too.
    ...(process.env.LOKET_BENCH ? {} : { SIMULATOR_DATA: join(dataDir, "simulator.json") }),
  });
  await waitFor(`http://127.0.0.1:${simulatorPort}/_sim/health`);
}

async function startLoket(env) {
  const { role, port, host } = settings;
  if (role === "worker") {
    keep("The worker", tsx("scripts/worker.ts"), env);
    return;
  }
  const server = isDev ? [bin("next"), "dev", "-p", String(port), "-H", host] : ["scripts/web.mjs"];
  keep("The web server", server, env);
  await waitFor(`${reachable(settings)}/api/health`);
}

async function waitFor(url) {
  for (let waited = 0; waited < WEB_READY_SECONDS * 10 && !stopping; waited++) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Trouble(
    `${url} did not answer within ${WEB_READY_SECONDS} seconds.`,
    "The lines above say why; see also docs/OPERATIONS.md.",
  );
}

function printAddresses(env, signIn) {
  const { useSimulator, simulatorPort } = settings;
  const lines = [`\n  Desk        ${env.APP_URL}`];
  if (useSimulator)
    lines.push(
      `  Phone       http://127.0.0.1:${simulatorPort}   (WhatsApp simulator: you are the resident)`,
    );
  if (signIn.setupToken)
    lines.push(
      `  First run   ${env.APP_URL}/setup?token=${signIn.setupToken}   (create the first administrator; works once)`,
    );
  else
    lines.push(
      `  Sign in     with your staff e-mail and password${signIn.createdAdmin ? ` (administrator ${signIn.createdAdmin} created)` : ""}`,
    );
  lines.push("\n  Ctrl-C stops everything; the data stays.\n");
  console.log(lines.join("\n"));
}

async function stop(code) {
  if (stopping) return;
  stopping = true;
  for (const part of running.reverse()) await part.stop();
  process.exit(code);
}
