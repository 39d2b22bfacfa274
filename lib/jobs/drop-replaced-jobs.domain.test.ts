import { beforeEach, expect, test } from "vitest";
import { db, pool, transaction } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { uuidv7 } from "../db/uuid";
import { getHealth } from "../health/get-health";
import { addJob } from "./add-job";
import { dropReplacedJobs } from "./drop-replaced-jobs";

beforeEach(anOffice);

const conversationId = uuidv7();
const scheduled = (key: string) =>
  transaction((tx) => addJob(tx, "answer-contact", { conversationId }, { key }));
const jobs = () => db().$queryRaw<{ key: string | null }[]>`select key from graphile_worker._private_jobs`;

/** A worker takes the job, a later one replaces it, and the worker dies and is found dead. */
async function diesWhileReplaced(key: string) {
  await scheduled(key);
  await pool().query("update graphile_worker._private_jobs set locked_at = now(), locked_by = 'mati'");
  await scheduled(key);
  await pool().query("select graphile_worker.force_unlock_workers(array['mati'])");
}

test("pekerjaan yang sudah digantikan dan pekerjanya mati bukan pekerjaan yang gagal, dan tidak tertinggal", async () => {
  await diesWhileReplaced("answer 1");
  expect(await jobs()).toHaveLength(2);
  const admin = await aViewer("Admin", ["admin"]);
  expect(await getHealth(admin)).toMatchObject({ jobs: { givenUp: 0 } });

  await dropReplacedJobs();
  expect(await jobs()).toEqual([{ key: "answer 1" }]);
});

test("pekerjaan yang benar-benar gagal berkali-kali tetap ada dan tampak", async () => {
  await scheduled("answer 2");
  await pool().query("update graphile_worker._private_jobs set attempts = max_attempts");
  await dropReplacedJobs();
  expect(await jobs()).toEqual([{ key: "answer 2" }]);
  expect(await getHealth(await aViewer("Admin", ["admin"]))).toMatchObject({ jobs: { givenUp: 1 } });
});
