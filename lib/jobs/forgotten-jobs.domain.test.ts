import { beforeEach, expect, test } from "vitest";
import { pool, transaction } from "../db";
import { anOffice } from "../db/testing/builders";
import { uuidv7 } from "../db/uuid";
import { addJob, RECEIVE_QUEUE } from "./add-job";
import { releaseForgotten } from "./forgotten-jobs";

beforeEach(anOffice);

const US = "kumpulan pekerja ini";

/** A job that somebody took so many seconds ago. */
async function aTakenJob(by: string, secondsAgo: number, queue?: string): Promise<string> {
  const conversationId = uuidv7();
  await transaction((tx) =>
    addJob(tx, "answer-contact", { conversationId }, { key: conversationId, ...(queue ? { queue } : {}) }),
  );
  const since = `now() - interval '${secondsAgo} seconds'`;
  const { rows } = await pool().query<{ id: string; queue: number | null }>(
    `update graphile_worker._private_jobs set locked_by = $1, locked_at = ${since}, attempts = 1
     where key = $2 returning id, job_queue_id as queue`,
    [by, conversationId],
  );
  await pool().query(
    `update graphile_worker._private_job_queues set locked_by = $1, locked_at = ${since} where id = $2`,
    [by, rows[0]?.queue],
  );
  return rows[0]?.id ?? "";
}

const free = async () => {
  const { rows } = await pool().query<{ id: string }>(
    `select j.id from graphile_worker._private_jobs j left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
     where j.locked_at is null and q.locked_at is null order by j.id`,
  );
  return rows.map(({ id }) => id);
};

test("basis data hilang tepat ketika pekerjaan selesai: pekerjaan itu tidak terkunci berjam-jam", async () => {
  const forgotten = await aTakenJob(US, 120);
  const inHand = await aTakenJob(US, 120);
  await aTakenJob(US, 5);
  await aTakenJob("kumpulan pekerja lain", 120);
  await releaseForgotten([US], [inHand]);
  expect(await free()).toEqual([forgotten]);
});

test("antrean ikut dilepas, kecuali pekerjaannya masih dipegang", async () => {
  const receiving = await aTakenJob(US, 120, RECEIVE_QUEUE);
  await releaseForgotten([US], [receiving]);
  expect(await free()).toEqual([]);
  await releaseForgotten([US], []);
  expect(await free()).toEqual([receiving]);
});
