import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "../db";
import { anOffice, aViewer, aWaitingConversation } from "../db/testing/builders";
import { uuidv7 } from "../db/uuid";
import { newSession } from "../menu/engine/session";
import { answerContact } from "./answer-contact";
import { listMessages } from "./list-messages";
import { sendReply } from "./send-reply";

beforeEach(anOffice);

const outgoing = (conversationId: string) =>
  db().message.findMany({ where: { conversationId, direction: "out" }, orderBy: { id: "asc" } });

async function residentWrites(conversationId: string, body: string) {
  const content = { kind: "text", body };
  const data = { conversationId, direction: "in" as const, author: "resident" as const, content, text: body };
  const { id } = await db().message.create({
    data: { ...data, id: uuidv7(), wamid: `wamid.${randomUUID()}`, sentAt: new Date() },
  });
  return id;
}

test("tekan dua kali, satu pesan; warga tidak menunggu lagi", async () => {
  const viewer = await aViewer();
  const { id, messageId } = await aWaitingConversation();
  const input = {
    conversationId: id,
    clientMessageId: randomUUID(),
    body: "Selamat siang Mama",
    seenMessageId: messageId,
  };
  const [first, second] = await Promise.all([sendReply(viewer, input), sendReply(viewer, input)]);
  expect(first).toEqual(second);
  expect(await outgoing(id)).toHaveLength(1);
  const after = await db().conversation.findUniqueOrThrow({ where: { id }, include: { handlings: true } });
  expect(after).toMatchObject({
    state: "waiting_resident",
    waitingSince: null,
    assigneeId: viewer.id,
    unreadCount: 0,
  });
  expect(after.handlings).toMatchObject([{ firstReplyById: viewer.id, closedAt: null }]);
});

test("satu menit sebelum 24 jam jendela sudah tertutup, dan tidak ada yang tertulis", async () => {
  const viewer = await aViewer();
  const { id } = await aWaitingConversation("Yosina", 24 * 60 - 1);
  const reply = sendReply(viewer, { conversationId: id, clientMessageId: randomUUID(), body: "Halo" });
  await expect(reply).rejects.toMatchObject({ code: "reply_window_closed" });
  expect(await outgoing(id)).toEqual([]);
  const other = await aWaitingConversation("Elias", 24 * 60 - 3);
  await sendReply(viewer, { conversationId: other.id, clientMessageId: randomUUID(), body: "Halo" });
  expect(await outgoing(other.id)).toHaveLength(1);
});

test("membalas percakapan bot membuat bot diam", async () => {
  const viewer = await aViewer();
  const { id, messageId } = await aWaitingConversation();
  await db().conversation.update({ where: { id }, data: { state: "bot", waitingSince: null } });
  await db().botSession.create({
    data: { conversationId: id, state: newSession(1), seq: 0, menuVersion: 1 },
  });
  await sendReply(viewer, {
    conversationId: id,
    clientMessageId: randomUUID(),
    body: "Saya bantu",
    seenMessageId: messageId,
  });
  const { items } = await listMessages(viewer, { conversationId: id });
  const told = items.map((item) => (item.kind === "message" ? item.author : item.kind));
  expect(told, "diambil alih dahulu, baru dibalas").toEqual(["resident", "event", "staff"]);
  await residentWrites(id, "1");
  await answerContact({ conversationId: id });
  expect((await outgoing(id)).map(({ author }) => author)).toEqual(["staff"]);
  const after = await db().conversation.findUniqueOrThrow({ where: { id } });
  expect(after.state).toBe("handled");
  expect(after.waitingSince).not.toBeNull();
});

test("balasan atas layar lama ditahan dan menyebut siapa yang sudah membalas", async () => {
  const [sari, yohana] = [await aViewer("Sari Korwa"), await aViewer("Yohana Mandowen")];
  const { id, messageId } = await aWaitingConversation();
  const reply = (body: string) => ({
    conversationId: id,
    clientMessageId: randomUUID(),
    body,
    seenMessageId: messageId,
  });
  await sendReply(sari, reply("Besok jam 9"));
  const stale = reply("Hari ini jam 2");
  await expect(sendReply(yohana, stale)).rejects.toMatchObject({
    code: "conflict",
    details: { reason: "answered", by: "Sari Korwa", text: "Besok jam 9" },
  });
  await sendReply(yohana, { ...stale, force: true });
  expect((await outgoing(id)).map(({ text }) => text)).toEqual(["Besok jam 9", "Hari ini jam 2"]);
});

test("pesan yang belum terlihat petugas tetap menunggu", async () => {
  const viewer = await aViewer();
  const { id, messageId } = await aWaitingConversation();
  const unseen = await residentWrites(id, "satu lagi ibu");
  await sendReply(viewer, {
    conversationId: id,
    clientMessageId: randomUUID(),
    body: "Baik",
    seenMessageId: messageId,
  });
  const { sentAt } = await db().message.findUniqueOrThrow({ where: { id: unseen } });
  expect(await db().conversation.findUniqueOrThrow({ where: { id } })).toMatchObject({
    waitingSince: sentAt,
    state: "handled",
    unreadCount: 1,
  });
});

test("isi balasan disimpan sebagai teks apa adanya", async () => {
  const viewer = await aViewer();
  const { id } = await aWaitingConversation();
  const body = '<img src=x onerror="alert(1)"> & {{nama}}';
  await sendReply(viewer, { conversationId: id, clientMessageId: randomUUID(), body });
  expect((await outgoing(id))[0]?.content).toEqual({ type: "text", body });
});
