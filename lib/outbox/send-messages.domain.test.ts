import { afterEach, beforeEach, expect, test } from "vitest";
import { startCounter, until } from "../conversations/testing/counter";
import { db } from "../db";
import { anOffice, aWaitingConversation } from "../db/testing/builders";
import { workHere } from "../jobs/begin-now";
import { work } from "../worker/tasks";
import { sendMessages } from "./send-messages";
import { said, write } from "./testing/write";

let counter: Awaited<ReturnType<typeof startCounter>>;

// Without a worker nothing looks for what waits: what goes out here goes out at once.
beforeEach(async () => {
  await anOffice();
  counter = await startCounter({ withWorker: false });
  workHere(work);
});
afterEach(async () => {
  workHere(undefined);
  await counter.stop();
});

async function aResidentWith(name: string, words: string) {
  const { id, phone } = await aWaitingConversation(name);
  await counter.simulator.post("residents", { name, phone, lastMessageAt: Math.floor(Date.now() / 1_000) });
  await write(id, words);
  return id;
}

const statusOf = async (words: string) => (await said(words))?.status;

test("begitu satu pesan diterima lagi, semua yang menunggu langsung menyusul, tanpa menunggu penyapuan", async () => {
  const first = await aResidentWith("Yosina Rumbiak", "untuk Yosina");
  await aResidentWith("Elias Rumaropen", "untuk Elias");
  await aResidentWith("Markus Kafiar", "untuk Markus");
  await db().message.updateMany({
    where: { direction: "out" },
    data: { receivedAt: new Date(Date.now() - 60_000) },
  });
  const since = new Date(Date.now() - 30_000);
  await db().sendingPause.create({ data: { id: 1, code: 190, since, until: new Date(Date.now() - 1) } });
  await sendMessages({ conversationIds: [first] });
  expect(await statusOf("untuk Yosina")).not.toBe("queued");
  for (const words of ["untuk Elias", "untuk Markus"])
    await until(
      () => statusOf(words),
      (status) => status === "sent" || status === "delivered",
      5,
    );
  expect(await db().sendingPause.count()).toBe(0);
});
