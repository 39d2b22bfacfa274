import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "../db";
import { anOffice, aViewer, aWaitingConversation } from "../db/testing/builders";
import { uuidv7 } from "../db/uuid";
import { claimConversation } from "./claim-conversation";
import { closeConversation } from "./close-conversation";
import { getConversation } from "./get-conversation";
import { listMessages } from "./list-messages";
import { markRead } from "./mark-read";
import { returnToBot } from "./return-to-bot";
import { sendReply } from "./send-reply";
import { unmaskIdentity } from "./unmask-identity";

beforeEach(anOffice);

test("dua petugas mengambil bersamaan: satu dapat, satu diberi tahu siapa", async () => {
  const [sari, yohana] = [await aViewer("Sari Korwa"), await aViewer("Yohana Mandowen")];
  const { id } = await aWaitingConversation();
  const claim = (viewer: typeof sari) =>
    claimConversation(viewer, { conversationId: id, assigneeId: viewer.id, expectedAssigneeId: null });
  const results = await Promise.allSettled([claim(sari), claim(yohana)]);
  const refused = results.filter((result) => result.status === "rejected");
  expect(refused).toHaveLength(1);
  const { assigneeId, state } = await db().conversation.findUniqueOrThrow({ where: { id } });
  const holder = assigneeId === sari.id ? sari : yohana;
  expect(refused[0]?.reason).toMatchObject({
    code: "conflict",
    details: { reason: "claimed", by: holder.name },
  });
  expect(state).toBe("handled");
});

test("yang diambil tetap menunggu sampai dibalas; membaca bukan membalas", async () => {
  const viewer = await aViewer();
  const { id } = await aWaitingConversation();
  await claimConversation(viewer, { conversationId: id, assigneeId: viewer.id, expectedAssigneeId: null });
  await markRead(viewer, { conversationId: id });
  const detail = await getConversation(viewer, { conversationId: id });
  expect(detail.waitingSince).not.toBeNull();
  expect(detail.unreadCount).toBe(0);
});

test("dikembalikan ke bot: bot menyapa lagi, penanganan selesai", async () => {
  const viewer = await aViewer();
  const { id, messageId } = await aWaitingConversation();
  await sendReply(viewer, {
    conversationId: id,
    clientMessageId: randomUUID(),
    body: "Baik",
    seenMessageId: messageId,
  });
  await returnToBot(viewer, { conversationId: id });
  const after = await db().conversation.findUniqueOrThrow({
    where: { id },
    include: { handlings: true, messages: true },
  });
  expect(after).toMatchObject({ state: "bot", assigneeId: null, waitingSince: null });
  expect(after.handlings).toMatchObject([{ closedById: viewer.id }]);
  expect(after.messages.filter(({ author }) => author === "bot")).not.toEqual([]);
});

test("selesai ditahan bila warga baru saja menulis", async () => {
  const viewer = await aViewer();
  const { id, messageId } = await aWaitingConversation();
  const content = { kind: "text", body: "tunggu ibu" };
  await db().message.create({
    data: { id: uuidv7(), conversationId: id, direction: "in", author: "resident", content },
  });
  const closing = closeConversation(viewer, { conversationId: id, seenMessageId: messageId });
  await expect(closing).rejects.toMatchObject({ code: "conflict", details: { reason: "new_message" } });
  await closeConversation(viewer, { conversationId: id });
  expect(await db().conversation.findUniqueOrThrow({ where: { id } })).toMatchObject({
    state: "closed",
    waitingSince: null,
  });
});

test("nomor utuh hanya dengan catatan siapa yang melihat", async () => {
  const viewer = await aViewer();
  const { id, phone } = await aWaitingConversation();
  expect(JSON.stringify(await getConversation(viewer, { conversationId: id }))).not.toContain(phone.slice(2));
  expect(await unmaskIdentity(viewer, { conversationId: id })).toEqual({ phone: `0${phone.slice(2)}` });
  expect(await db().auditEntry.findMany()).toMatchObject([
    { actorId: viewer.id, action: "identity.unmasked", subjectId: id },
  ]);
});

test("isi percakapan berhalaman: tiap pesan sekali, terlama dahulu", async () => {
  const viewer = await aViewer();
  const { id } = await aWaitingConversation();
  for (let i = 0; i < 95; i++) {
    const content = { kind: "text", body: `pesan ${i}` };
    await db().message.create({
      data: { id: uuidv7(), conversationId: id, direction: "in", author: "resident", content },
    });
  }
  const texts: string[] = [];
  let before: string | undefined;
  do {
    const page = await listMessages(viewer, { conversationId: id, ...(before ? { before } : {}) });
    const said = page.items.flatMap((item) =>
      item.kind === "message" && item.content.kind === "text" ? [item.content.text] : [],
    );
    texts.unshift(...said);
    before = page.earlier ?? undefined;
  } while (before);
  expect(texts).toEqual(["Selamat pagi ibu", ...Array.from({ length: 95 }, (_, i) => `pesan ${i}`)]);
});
