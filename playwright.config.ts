import { defineConfig } from "@playwright/test";
import { DESK_DATA, DESK_PORT, DESK_URL, OTHERS_SETTINGS, SIMULATOR_PORT, TEST_ADMIN } from "./e2e/desk";

// Whatever this machine is set up for: the tests use an office and a simulator of their own.
const ownOfficeOnly = Object.fromEntries(OTHERS_SETTINGS.map((key) => [key, ""]));

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: ".test/results",
  // Long enough for a machine that is busy with something else; speed is not what the stories are about.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  fullyParallel: false,
  workers: 2,
  retries: 0,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["line"], ["json"]] : "line",
  use: {
    baseURL: DESK_URL,
    locale: "id-ID",
    timezoneId: "Asia/Jayapura",
    viewport: { width: 1366, height: 768 },
    // A trace costs more than what it watches: only who looks for a fault asks for it.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  // The office as anybody starts it: the README's command, with a data folder of its own.
  webServer: {
    command: "node scripts/start.mjs",
    url: `${DESK_URL}/api/health`,
    timeout: 240_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    env: {
      ...ownOfficeOnly,
      PORT: String(DESK_PORT),
      SIMULATOR_PORT: String(SIMULATOR_PORT),
      DATA_DIR: DESK_DATA,
      ADMIN_EMAIL: TEST_ADMIN.email,
      ADMIN_PASSWORD: TEST_ADMIN.password,
      LOKET_DATABASE_FLAGS: "fsync=off synchronous_commit=off",
      LOG_LEVEL: "error",
    },
  },
});
