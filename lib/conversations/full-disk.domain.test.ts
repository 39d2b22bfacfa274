import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "../db";
import { anOffice, aViewer, aWaitingConversation } from "../db/testing/builders";
import { failure } from "../http/failure";
import { envelope } from "../whatsapp/samples/envelope";
import { receiveWaiting } from "./receive-deliveries";
import { sendReply } from "./send-reply";
import { startCounter, until } from "./testing/counter";
import { changeOf, deliver, element } from "./testing/signed-webhook";

const YOSINA = "6281200000701";
const ELIAS = "6281200000702";

/** What PostgreSQL says when a table cannot grow ("Error Codes": 53100 disk_full). */
const FULL = `create or replace function disk_is_full() returns trigger language plpgsql as
  $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`;

const fillsUpFor = async (table: string) => {
  await db().$executeRawUnsafe(FULL);
  await db().$executeRawUnsafe(
    `create trigger disk_is_full before insert on "${table}" for each statement execute function disk_is_full()`,
  );
};
const hasRoomAgain = async () => {
  for (const table of ["WebhookDelivery", "Message"])
    await db().$executeRawUnsafe(`drop trigger if exists disk_is_full on "${table}"`);
};

beforeEach(anOffice);
afterEach(hasRoomAgain);

const said = (phone: string, body: string) => envelope(changeOf([element(phone, { text: { body } })]));
const inbound = () =>
  db().message.findMany({ where: { direction: "in" }, orderBy: { id: "asc" }, select: { text: true } });

test("cakram penuh sebelum jurnal: WhatsApp diberi tahu, mengirim ulang, dan warga dijawab satu kali", async () => {
  const counter = await startCounter();
  try {
    const { id } = await counter.simulator.post("residents", { name: "Yosina Rumbiak" });
    await fillsUpFor("WebhookDelivery");
    await counter.simulator.post(`residents/${id}/messages`, { type: "text", text: "halo" });
    await until(
      () => counter.simulator.get("deliveries"),
      (attempts) => JSON.stringify(attempts).includes("503"),
    );
    expect(await inbound()).toEqual([]);
    await hasRoomAgain();
    await until(inbound, (messages) => messages.length === 1, 30);
    await until(
      () => db().message.count({ where: { direction: "out", status: { not: "queued" } } }),
      (answers) => answers === 1,
    );
  } finally {
    await counter.stop();
  }
});

test("cakram penuh setelah jurnal, lebih lama dari tiga percobaan: tidak ada yang dilepas, semuanya masuk begitu ada ruang", async () => {
  await deliver(said(YOSINA, "satu"));
  await deliver(said(ELIAS, "dua"));
  await db().webhookDelivery.updateMany({ data: { receivedAt: new Date(Date.now() - 60_000) } });
  await fillsUpFor("Message");
  for (let round = 0; round < 8; round++) {
    await expect(receiveWaiting()).rejects.toThrow();
    expect(await db().webhookDelivery.count({ where: { attempts: { gt: 0 } } })).toBe(0);
  }
  expect(await db().webhookDelivery.findMany({ select: { state: true } })).toEqual([
    { state: "received" },
    { state: "received" },
  ]);
  expect(await db().webhookFault.count()).toBe(0);
  await hasRoomAgain();
  await receiveWaiting();
  expect(await inbound()).toEqual([{ text: "satu" }, { text: "dua" }]);
  expect(await db().message.count({ where: { direction: "out" } })).toBe(2);
});

test("petugas membalas saat cakram penuh: dikatakan, dan tidak ada yang terkirim", async () => {
  const { id } = await aWaitingConversation();
  await fillsUpFor("Message");
  const reply = { conversationId: id, clientMessageId: randomUUID(), body: "Selamat pagi" };
  const trouble: unknown = await sendReply(await aViewer(), reply).catch((error: unknown) => error);
  const answer = failure(trouble);
  expect([answer.status, await answer.json()]).toEqual([503, { code: "unavailable" }]);
  expect(await db().message.count({ where: { direction: "out" } })).toBe(0);
});
