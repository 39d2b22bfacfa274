import { beforeEach, describe, expect, test } from "vitest";
import { db, transaction } from "../db";
import { anOffice, aViewer, aWaitingConversation } from "../db/testing/builders";
import { uuidv7 } from "../db/uuid";
import { queueMessages } from "../outbox/queue-messages";
import type { OutboundContent } from "../whatsapp/outbound-content";
import { retryMessage } from "./retry-message";
import { takeOverUnsent } from "./take-over-unsent";

const TWO_DAYS = 48 * 60;
const TEMPLATE: OutboundContent = {
  type: "template",
  name: "kabar_permohonan",
  language: "id",
  components: [],
  preview: "Surat Anda siap diambil.",
};

beforeEach(anOffice);

/** Something that did not get through to a resident who wrote so many minutes ago, by default before the reply window closed. */
async function aFailure(content: OutboundContent, minutesAgo = TWO_DAYS) {
  const { id: conversationId } = await aWaitingConversation("Yosina Rumbiak", minutesAgo);
  const letter = { conversationId, content, clientMessageId: uuidv7(), author: "staff" as const };
  const [messageId = ""] = await transaction((tx) => queueMessages(tx, [letter]));
  await db().message.update({ where: { id: messageId }, data: { status: "failed", errorCode: 131000 } });
  return { conversationId, messageId };
}

test("sesudah 24 jam templat yang gagal dapat dikirim ulang, dua kali tekan satu kali kirim", async () => {
  const failure = await aFailure(TEMPLATE);
  const viewer = await aViewer();
  await Promise.all([retryMessage(viewer, failure), retryMessage(viewer, failure)]);
  expect(await db().message.count({ where: { direction: "out", status: "queued" } })).toBe(1);
});

test("sesudah 24 jam teks biasa tidak: WhatsApp akan menolaknya", async () => {
  const failure = await aFailure({ type: "text", body: "Surat Anda siap diambil." });
  await expect(retryMessage(await aViewer(), failure)).rejects.toMatchObject({ code: "reply_window_closed" });
  expect(await db().message.count({ where: { status: "queued" } })).toBe(0);
});

describe("balasan yang gagal dikirim ulang dalam jendela balas", () => {
  const REPLY: OutboundContent = { type: "text", body: "Suratnya sudah siap, Bu." };

  /** The resident is back in the queue since the reply failed. */
  async function aFailedReply() {
    const failure = await aFailure(REPLY, 5);
    await takeOverUnsent(failure);
    return failure;
  }
  const stateOf = ({ conversationId: id }: { conversationId: string }) =>
    db().conversation.findUniqueOrThrow({ where: { id }, select: { state: true, waitingSince: true } });

  test("warga tidak lagi menunggu, seperti sesudah balasan lain; bila itu gagal pula, ia kembali ke antrean", async () => {
    const failure = await aFailedReply();
    expect((await stateOf(failure)).waitingSince).not.toBeNull();
    await retryMessage(await aViewer(), failure);
    expect(await stateOf(failure)).toEqual({ state: "waiting_resident", waitingSince: null });
    await db().message.updateMany({ where: { status: "queued" }, data: { status: "failed" } });
    await takeOverUnsent(failure);
    expect((await stateOf(failure)).waitingSince).not.toBeNull();
  });

  test("layar yang tertinggal menekan Kirim ulang setelah kiriman ulangnya gagal pula: warga tetap dalam antrean", async () => {
    const failure = await aFailedReply();
    await retryMessage(await aViewer(), failure);
    await db().message.updateMany({ where: { status: "queued" }, data: { status: "failed" } });
    await takeOverUnsent(failure);
    await retryMessage(await aViewer("Yohana Mandowen"), failure);
    expect((await stateOf(failure)).waitingSince).not.toBeNull();
    expect(await db().message.count({ where: { direction: "out" } })).toBe(2);
  });

  test("jawaban bot yang dikirim ulang petugas: bot diam, percakapannya milik petugas itu", async () => {
    const failure = await aFailure(REPLY, 5);
    const viewer = await aViewer();
    await retryMessage(viewer, failure);
    const { assigneeId, botSession } = await db().conversation.findUniqueOrThrow({
      where: { id: failure.conversationId },
      select: { assigneeId: true, botSession: { select: { state: true } } },
    });
    expect(assigneeId).toBe(viewer.id);
    expect(botSession?.state).toMatchObject({ mode: "human" });
  });

  test("yang ditulis warga sesudah kegagalan itu tetap menunggu jawaban", async () => {
    const failure = await aFailedReply();
    const content = { kind: "text", body: "halo, ada orang?" };
    await db().message.create({
      data: {
        conversationId: failure.conversationId,
        direction: "in",
        author: "resident",
        wamid: `wamid.${uuidv7()}`,
        content,
      },
    });
    await retryMessage(await aViewer(), failure);
    expect(await stateOf(failure)).toMatchObject({ state: "handled", waitingSince: expect.any(Date) });
  });
});
