import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { DESK_DATA, DESK_PORT, OTHERS_SETTINGS } from "./desk";

const nothingSet = Object.fromEntries(OTHERS_SETTINGS.map((key) => [key, ""]));

/** Runs the README's start command, which is expected to refuse, and gives all that it says. */
function start(env: Record<string, string>) {
  const run = spawnSync(process.execPath, ["scripts/start.mjs"], {
    env: {
      ...process.env,
      ...nothingSet,
      PORT: "3497",
      SIMULATOR_PORT: "3498",
      DATA_DIR: ".test/refused",
      ...env,
    },
    encoding: "utf8",
    timeout: 60_000,
  });
  return { said: run.stdout + run.stderr, code: run.status };
}

test("variabel WhatsApp setengah terisi: menolak dan menyebut yang kurang", () => {
  const { said, code } = start({ WHATSAPP_ACCESS_TOKEN: "x", WHATSAPP_APP_SECRET: "y" });
  expect(code).toBe(1);
  expect(said).toContain("WHATSAPP_VERIFY_TOKEN");
  expect(said).not.toContain("Packages");
});

test("variabel simpanan S3 setengah terisi: menolak dan menyebut yang kurang", () => {
  const { said, code } = start({ S3_ENDPOINT: "https://s3.example.go.id", S3_BUCKET: "loket" });
  expect(code).toBe(1);
  expect(said).toContain("Missing: S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY");
  expect(said).not.toContain("Packages");
});

test("pintu sudah dipakai: menyebut pintunya dan cara memilih yang lain", () => {
  const { said, code } = start({ PORT: String(DESK_PORT) });
  expect(code).toBe(1);
  expect(said).toMatch(new RegExp(`Port ${DESK_PORT} is taken[\\s\\S]*PORT=`));
});

test("basis data tidak terjangkau: mengatakan apa yang harus diperiksa", () => {
  const { said, code } = start({ DATABASE_URL: "postgresql://loket:x@127.0.0.1:1/loket" });
  expect(code).toBe(1);
  expect(said).toMatch(/cannot be reached[\s\S]*DATABASE_URL/);
});

test("DATA_KEY lain daripada yang dipakai basis data ini: menolak sebelum apa pun ditulis dengannya", () => {
  const { DATABASE_URL } = JSON.parse(readFileSync(join(DESK_DATA, "running.json"), "utf8"));
  const { said, code } = start({ DATABASE_URL, DATA_KEY: Buffer.alloc(32, 9).toString("base64") });
  expect(code).toBe(1);
  expect(said).toMatch(/DATA_KEY is not the key[\s\S]*secrets\.json/);
});

test("peran tanpa variabel WhatsApp: simulator hanya bersama semuanya", () => {
  const { said, code } = start({ LOKET_ROLE: "web" });
  expect(code).toBe(1);
  expect(said).toContain("WHATSAPP_PHONE_NUMBER_ID");
});
