import { afterEach, beforeEach, expect, test } from "vitest";
import { listMessages } from "../conversations/list-messages";
import { startCounter, until } from "../conversations/testing/counter";
import { db } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { NO_CODE } from "../whatsapp/no-code";
import { getSendingPause } from "./get-sending-pause";
import { said, write } from "./testing/write";

let counter: Awaited<ReturnType<typeof startCounter>>;
beforeEach(async () => {
  await anOffice();
  counter = await startCounter({ withLine: true });
});
afterEach(() => counter.stop());

const statusOf = async (text: string) => (await said(text))?.status;

/** A resident who waits for an officer and has been told so. */
async function aWaitingResident() {
  const { id } = await counter.simulator.post("residents", { name: "Yosina Rumbiak" });
  await counter.simulator.post(`residents/${id}/messages`, { type: "text", text: "petugas" });
  const conversation = await until(
    () =>
      db().conversation.findFirst({
        where: { state: "waiting", messages: { some: { direction: "out", status: "delivered" } } },
      }),
    (found) => found !== null,
  );
  return { id, conversationId: conversation?.id ?? "" };
}

async function onThePhone(id: string): Promise<string[]> {
  const { messages } = await counter.simulator.get(`residents/${id}/messages`);
  return (messages as { from: string; content: { body?: string } }[])
    .filter(({ from }) => from === "office")
    .map(({ content }) => content.body ?? "");
}

test("WhatsApp tidak dapat dihubungi: pesan warga masuk, balasan tersimpan, petugas tahu, dan semuanya terkirim sendiri, sekali dan berurutan", {
  timeout: 90_000,
}, async () => {
  const officer = await aViewer();
  const { id, conversationId } = await aWaitingResident();
  await counter.line?.cut();
  await write(conversationId, "satu", "dua");
  const pause = await until(
    () => getSendingPause(officer),
    (found) => found !== null,
  );
  expect(pause).toMatchObject({ code: NO_CODE });

  await counter.simulator.post(`residents/${id}/messages`, { type: "text", text: "ada orang ka?" });
  await until(
    () => db().message.count({ where: { direction: "in", text: "ada orang ka?" } }),
    (count) => count === 1,
  );
  await write(conversationId, "tiga");
  await new Promise((done) => setTimeout(done, 8_000)); // the first try of the pause meets nobody either
  expect(await getSendingPause(officer)).not.toBeNull();
  const { items } = await listMessages(officer, { conversationId });
  const waiting = items.filter((item) => item.kind === "message" && item.status === "queued");
  expect(waiting).toHaveLength(3);

  await counter.line?.mend();
  await until(
    () => statusOf("tiga"),
    (status) => status === "delivered",
    40,
  );
  expect((await onThePhone(id)).slice(-3)).toEqual(["satu", "dua", "tiga"]);
  expect(await getSendingPause(officer)).toBeNull();
});

test("T4 status mendahului jawaban atas kirimannya, lewat simulator: pesannya sampai, sekali", async () => {
  const { id, conversationId } = await aWaitingResident();
  await counter.simulator.post("delivery", { statusBeforeResponse: true });
  await write(conversationId, "Surat siap diambil.");
  await until(
    () => statusOf("Surat siap diambil."),
    (status) => status === "delivered",
  );
  expect((await onThePhone(id)).filter((body) => body === "Surat siap diambil.")).toHaveLength(1);
  expect(await db().messageStatusReport.count({ where: { status: "sent" } })).toBeGreaterThan(0);
});
