import { beforeEach, expect, test } from "vitest";
import { db } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { envelope } from "../whatsapp/samples/envelope";
import { listMessages } from "./list-messages";
import { receiveWaiting } from "./receive-deliveries";
import { changeOf, deliver } from "./testing/signed-webhook";
import { arrives, said, theConversation, unixSeconds } from "./testing/yosina";

beforeEach(anOffice);

const texts = Array.from({ length: 10 }, (_, n) => `pesan ${n}`);
const messages = () => texts.map((text, n) => said(text, { timestamp: unixSeconds(10 - n) }));

/** What the resident wrote, as the officer reads it from top to bottom. */
async function asTheOfficerReads() {
  const { id: conversationId } = await theConversation();
  const { items } = await listMessages(await aViewer(), { conversationId });
  expect(items.map(({ at }) => at)).toEqual(items.map(({ at }) => at).toSorted());
  return items.flatMap((item) =>
    item.kind === "message" && item.direction === "in" && item.content.kind === "text"
      ? item.content.text
      : [],
  );
}

test("T3 sepuluh pesan pertama warga baru, terbalik di jalan, dua pekerja: satu warga, satu percakapan, petugas membacanya dalam urutan WhatsApp", async () => {
  const backwards = messages().toReversed();
  const worker = async (turn: number) => {
    for (const message of backwards.filter((_, n) => n % 2 === turn)) await arrives(message);
  };
  await Promise.all([worker(0), worker(1)]);
  expect(await db().resident.count()).toBe(1);
  expect(await db().conversation.count()).toBe(1);
  expect(await db().message.count({ where: { direction: "in" } })).toBe(10);
  expect(await asTheOfficerReads()).toEqual(texts);
});

test("T3 semuanya bersamaan, lalu dibaca dua pekerja: urutan WhatsApp juga di daftar", async () => {
  const shuffled = messages().sort((a, b) => (a.id.at(-3) ?? "").localeCompare(b.id.at(-3) ?? ""));
  await Promise.all(shuffled.toReversed().map((message) => deliver(envelope(changeOf([message])))));
  await Promise.all([receiveWaiting(), receiveWaiting()]);
  expect(await db().conversation.count()).toBe(1);
  expect(await asTheOfficerReads()).toEqual(texts);
});
