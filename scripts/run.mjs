// Runs one of the project's TypeScript programs on the running Loket's database: node scripts/run.mjs FILE.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ROOT, secrets } from "./prepare.mjs";
import { loadEnvFile } from "./settings.mjs";
import { explain, Trouble } from "./steps.mjs";

try {
  loadEnvFile();
  const dataDir = resolve(ROOT, process.env.DATA_DIR || ".data");
  const addresses = join(dataDir, "running.json");
  if (!process.env.DATABASE_URL && !existsSync(addresses)) {
    throw new Trouble(
      "Loket is not running, so its database is not there.",
      "Run npm start in another terminal, then this again.",
    );
  }
  const kept = secrets(dataDir);
  const env = {
    AUTH_SECRET: kept.AUTH_SECRET,
    DATA_KEY: kept.DATA_KEY,
    DATA_DIR: dataDir,
    ...(existsSync(addresses) ? JSON.parse(readFileSync(addresses, "utf8")) : {}),
    ...process.env,
  };
  const args = ["--conditions=react-server", "--import", "tsx", ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: "inherit" });
  // What went wrong the program has said itself.
  const [code] = await once(child, "close");
  process.exitCode = code ?? 1;
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
