import { beforeEach, expect, test } from "vitest";
import { db, transaction } from "../db";
import { anOffice, aViewer, aWaitingConversation } from "../db/testing/builders";
import { uuidv7 } from "../db/uuid";
import { queueMessages } from "../outbox/queue-messages";
import type { OutboundContent } from "../whatsapp/outbound-content";
import { retryMessage } from "./retry-message";

const TWO_DAYS = 48 * 60;
const TEMPLATE: OutboundContent = {
  type: "template",
  name: "kabar_permohonan",
  language: "id",
  components: [],
  preview: "Surat Anda siap diambil.",
};

beforeEach(anOffice);

/** Something that did not get through to a resident whose reply window is closed. */
async function aFailure(content: OutboundContent) {
  const { id: conversationId } = await aWaitingConversation("Yosina Rumbiak", TWO_DAYS);
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
