// `npm run bench`: starts a Loket of its own (fsync on), measures it and prints each figure beside its baseline.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { freePort, installPackages, ROOT, requireNode, run, stopChild } from "./prepare.mjs";
import { S3_KEYS, WHATSAPP_KEYS } from "./settings.mjs";
import { explain, step, Trouble } from "./steps.mjs";

// Whatever this machine is set up for: the benchmark uses an office and a simulator of its own.
const OWN_OFFICE_ONLY = Object.fromEntries(
  [
    "DATABASE_URL",
    "APP_URL",
    "LOKET_ROLE",
    "WHATSAPP_API_URL",
    "WHATSAPP_API_VERSION",
    ...WHATSAPP_KEYS,
    ...S3_KEYS,
  ].map((key) => [key, ""]),
);
const folder = join(ROOT, ".test", "bench");
let loket;

try {
  requireNode();
  await step("Packages", installPackages);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const env = {
    ...OWN_OFFICE_ONLY,
    PORT: String(await freePort()),
    SIMULATOR_PORT: String(await freePort()),
    DATA_DIR: folder,
    ADMIN_EMAIL: "admin@bench.test",
    ADMIN_PASSWORD: "only-for-the-benchmark",
    LOKET_BENCH: "1",
    // The same residents write far more often than people do: the platform's limits are not what is measured.
    SIMULATOR_KNOBS: '{"pairRate":false,"throughputPerSecond":0}',
    LOG_LEVEL: "error",
  };
  await step("Loket", () => start(env));
  const secrets = JSON.parse(readFileSync(join(folder, "secrets.json"), "utf8"));
  await run(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "e2e/load/bench.ts", ...process.argv.slice(2)],
    {
      env: {
        ...env,
        WHATSAPP_APP_SECRET: secrets.simulatorSecret,
        WHATSAPP_ACCESS_TOKEN: secrets.simulatorToken,
      },
      echo: true,
    },
  );
} catch (error) {
  explain(error);
  process.exitCode = 1;
} finally {
  if (loket) await stopChild(loket, { seconds: 60 });
}

function start(env) {
  return new Promise((done, fail) => {
    loket = spawn(process.execPath, ["scripts/start.mjs"], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    loket.stdout.on("data", (chunk) => {
      said += chunk;
      if (said.includes("Ctrl-C stops")) done();
    });
    loket.once("exit", () => fail(new Trouble(`Loket did not start:\n${said}`, "Run npm start to see why.")));
  });
}
