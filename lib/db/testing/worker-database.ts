import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import pg from "pg";

/**
 * Copies the template that TEST_DATABASE_URL names (migrated by scripts/test.mjs) for this test worker and points
 * DATABASE_URL at the copy, with the other variables that lib/env.ts asks for.
 */
export async function makeWorkerDatabase(): Promise<void> {
  const template = process.env.TEST_DATABASE_URL;
  if (!template)
    throw new Error(
      "TEST_DATABASE_URL is not set: run the tests with npm test, or node scripts/test.mjs --only=domain",
    );
  const url = new URL(template);
  const templateName = url.pathname.slice(1);
  const name = `${templateName}_${process.env.VITEST_POOL_ID ?? "1"}_${process.pid}`;
  const admin = new pg.Client({
    connectionString: Object.assign(new URL(template), { pathname: "/postgres" }).href,
  });
  await admin.connect();
  await admin.query("select pg_advisory_lock(4711)"); // a template can be copied by one at a time
  await admin.query(`drop database if exists "${name}" with (force)`);
  await admin.query(`create database "${name}" template "${templateName}"`);
  await admin.query("select pg_advisory_unlock(4711)");
  await admin.end();
  url.pathname = `/${name}`;
  Object.assign(process.env, TEST_ENVIRONMENT, {
    DATABASE_URL: url.href,
    WHATSAPP_API_URL: `http://127.0.0.1:${await freePort()}`,
  });
}

/** Where a test may start the simulator; nothing listens there until it does. */
function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}

const TEST_ENVIRONMENT = {
  NODE_ENV: "test",
  LOG_LEVEL: "silent",
  AUTH_SECRET: "a secret that is only ever used in tests",
  DATA_KEY: Buffer.alloc(32, 7).toString("base64"),
  DATA_DIR: ".test/files",
  WHATSAPP_PHONE_NUMBER_ID: "106540352242922",
  WHATSAPP_BUSINESS_ACCOUNT_ID: "102290129340398",
  WHATSAPP_ACCESS_TOKEN: "simulator-access-token",
  WHATSAPP_APP_SECRET: "simulator-app-secret",
  WHATSAPP_VERIFY_TOKEN: "simulator-verify-token",
};
