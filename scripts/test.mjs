// `npm test`: everything that must hold, on a database of its own, from a fresh clone.
// `--only=check|pure|domain|e2e` runs a part. Ends with "N passed, N failed" alone on a line.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { findChromium } from "./chromium.mjs";
import {
  bin,
  buildIfNeeded,
  generateClient,
  installPackages,
  migrate,
  prismaEnv,
  ROOT,
  requireNode,
  run,
  startDatabase,
} from "./prepare.mjs";
import { explain, step, Trouble } from "./steps.mjs";

const MOST_LINES_OF_A_FAILURE = 14;
const only = process.argv.find((arg) => arg.startsWith("--only="))?.slice("--only=".length);
const wants = (part) => !only || only === part;
const folder = join(ROOT, ".test");
const counts = { passed: 0, failed: 0, skipped: 0 };
const troubles = [];
const failures = [];
let database;

process.on("SIGINT", async () => {
  await database?.stop();
  process.exit(130);
});

try {
  requireNode();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await step("Packages", installPackages);
  await step("Database client", generateClient);
  if (wants("check")) await check();
  if (wants("check") || wants("pure")) await vitest("pure", {});
  if (wants("domain")) await domain();
  if (wants("e2e")) await e2e();
} catch (error) {
  explain(error);
  counts.failed++;
} finally {
  await database?.stop();
}

for (const trouble of troubles) explain(trouble);
for (const failure of failures) console.log(`\n✗ ${failure}`);
console.log(
  `\n${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ""}`,
);
process.exit(counts.failed > 0 ? 1 : 0);

/** One check that either holds or fails; the others go on. */
async function one(name, work) {
  try {
    await step(name, work);
    counts.passed++;
  } catch (error) {
    counts.failed++;
    troubles.push(error);
    console.log(`  ✗ ${name}`);
  }
}

async function check() {
  await one("Biome: format, lint, import fences", () => run(bin("biome"), ["check", "."]));
  await one("Next's generated types", () => run(bin("next"), ["typegen"]));
  await one("TypeScript", () => run(bin("tsc"), ["--noEmit", "-p", "."]));
}

async function domain() {
  const flags = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];
  database = await step("Test database", () =>
    startDatabase({
      directory: join(folder, "postgres"),
      password: "only-for-tests",
      flags,
      name: "loket_template",
    }),
  );
  await step("Migrations", () => migrate(database.url));
  await one("Schema and migrations agree", () =>
    run(
      bin("prisma"),
      ["migrate", "diff", "--from-config-datasource", "--to-schema", "prisma/schema", "--exit-code"],
      {
        env: { ...prismaEnv, DATABASE_URL: database.url },
        whatToDo: "npm run db:new NAME writes the migration that is missing.",
      },
    ),
  );
  await vitest("domain", { TEST_DATABASE_URL: database.url });
}

async function vitest(project, env) {
  const file = join(folder, `${project}.json`);
  const args = [
    "run",
    "--project",
    project,
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ];
  const code = await show(`Tests: ${project}`, bin("vitest"), args, env);
  if (!existsSync(file)) throw new Trouble(`Vitest (${project}) ended with ${code} and wrote no report.`);
  const report = JSON.parse(readFileSync(file, "utf8"));
  counts.passed += report.numPassedTests;
  counts.failed += report.numFailedTests + (report.numFailedTests === 0 && code !== 0 ? 1 : 0);
  counts.skipped += report.numPendingTests;
  for (const { name, message, assertionResults } of report.testResults) {
    const failed = assertionResults.filter(({ status }) => status === "failed");
    for (const { fullName, failureMessages } of failed) noteFailure(name, fullName, failureMessages[0]);
    if (failed.length === 0 && message) noteFailure(name, "", message);
  }
}

async function e2e() {
  const chromium = await step("Chromium", findChromium);
  await step("Build", () => buildIfNeeded({}));
  const file = join(folder, "e2e.json");
  const code = await show("Tests: browser", bin("playwright"), ["test"], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  if (!existsSync(file)) throw new Trouble(`Playwright ended with ${code} and wrote no report.`);
  const { stats, suites } = JSON.parse(readFileSync(file, "utf8"));
  for (const { file: name, title, tests } of specsOf(suites))
    for (const { results } of tests.filter(({ status }) => status === "unexpected"))
      noteFailure(name, title, results.at(-1)?.errors[0]?.message);
  counts.passed += stats.expected + stats.flaky;
  counts.failed += stats.unexpected + (stats.unexpected === 0 && code !== 0 ? 1 : 0);
  counts.skipped += stats.skipped;
}

function specsOf(suites = []) {
  return suites.flatMap((suite) => [...suite.specs, ...specsOf(suite.suites)]);
}

/** What failed is said again at the very end, where one looks first. */
function noteFailure(file, title, message = "no reason given") {
  const reason = stripVTControlCharacters(message).split("\n").slice(0, MOST_LINES_OF_A_FAILURE).join("\n  ");
  failures.push(`${relative(ROOT, resolve(ROOT, file))} › ${title}\n  ${reason}`);
}

/** Runs with its output shown as it comes. Gives the exit code. */
function show(name, command, args, env) {
  console.log(`\n${name}`);
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.on("close", done);
    child.on("error", () => done(1));
  });
}
