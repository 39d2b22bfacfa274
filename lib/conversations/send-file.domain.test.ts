import { randomUUID } from "node:crypto";
import sharp, { type Sharp } from "sharp";
import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "../db";
import { anOffice, aViewer, aWaitingConversation } from "../db/testing/builders";
import { readDocument } from "../documents/read-document";
import { claimNext } from "../outbox/claim-next";
import { whatsApp } from "../outbox/whatsapp";
import { sendFileInput } from "./conversation";
import { listMessages } from "./list-messages";
import { retryMessage } from "./retry-message";
import { sendFile } from "./send-file";
import { startCounter } from "./testing/counter";

let counter: Awaited<ReturnType<typeof startCounter>>;
beforeEach(async () => {
  await anOffice();
  counter = await startCounter({ withWorker: false });
});
afterEach(() => counter.stop());

const BYTES = {
  "surat-pengantar.jpg": () =>
    sharp({ create: { width: 60, height: 80, channels: 3, background: "white" } })
      .jpeg()
      .toBuffer(),
  "surat-pengantar.pdf": async () =>
    Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"),
  "pesan-suara.ogg": async () =>
    Buffer.concat([Buffer.from("OggS"), Buffer.alloc(24), Buffer.from("OpusHead\x01\x01"), Buffer.alloc(9)]),
};

async function aFile(name: keyof typeof BYTES) {
  // What the sender calls it is not believed.
  return new File([new Uint8Array(await BYTES[name]())], name, { type: "text/plain" });
}

const sending = (conversationId: string, file: File, caption = "") => ({
  conversationId,
  clientMessageId: randomUUID(),
  file,
  caption,
  seenMessageId: null,
  force: false,
});

const outgoing = (conversationId: string) =>
  db().message.findMany({ where: { conversationId, direction: "out" }, include: { documents: true } });

test("foto dengan kata-kata: ada di WhatsApp, tersimpan, tampak di percakapan, dikirim sekali", async () => {
  const viewer = await aViewer();
  const { id } = await aWaitingConversation();
  const file = await aFile("surat-pengantar.jpg");
  const input = sending(id, file, " Contoh surat pengantar ");
  const first = await sendFile(viewer, input);
  expect(await sendFile(viewer, input)).toEqual(first);

  const [message, ...others] = await outgoing(id);
  expect(others).toEqual([]);
  const content = message?.content as { type: string; mediaId: string; caption: string };
  expect(content).toMatchObject({ type: "image", caption: "Contoh surat pengantar" });
  expect(await whatsApp().getMedia(content.mediaId)).toMatchObject({ mimeType: "image/jpeg" });
  const [document] = message?.documents ?? [];
  expect(document).toMatchObject({ state: "stored", mimeType: "image/jpeg", sizeBytes: file.size });
  const kept = await readDocument(viewer, { documentId: document?.id ?? "" });
  expect(kept.bytes.equals(Buffer.from(await file.arrayBuffer()))).toBe(true);
  expect(await db().conversation.findUniqueOrThrow({ where: { id } })).toMatchObject({
    waitingSince: null,
    assigneeId: viewer.id,
  });
});

test.each([
  ["cetak.jpg", (picture: Sharp) => picture.toColourspace("cmyk").jpeg()],
  ["pindai.png", (picture: Sharp) => picture.toColourspace("rgb16").png()],
])(
  "gambar dari percetakan atau pemindai (%s) digambar ulang, karena WhatsApp menolaknya",
  async (name, draw) => {
    const { id } = await aWaitingConversation();
    const picture = sharp({ create: { width: 60, height: 80, channels: 3, background: "teal" } });
    const bytes = await draw(picture).toBuffer();
    await sendFile(await aViewer(), sending(id, new File([new Uint8Array(bytes)], name)));
    const [message] = await outgoing(id);
    const { bytes: kept } = await readDocument(await aViewer(), {
      documentId: message?.documents[0]?.id ?? "",
    });
    expect(await sharp(kept).metadata()).toMatchObject({
      space: "srgb",
      depth: "uchar",
      width: 60,
      height: 80,
    });
  },
);

test("kata-kata yang tidak muat di bawah foto menyusul sebagai pesan tersendiri: foto dahulu, masing-masing sekali", async () => {
  const viewer = await aViewer();
  const { id } = await aWaitingConversation();
  const words = `Syaratnya: ${"📄".repeat(1_100)}`;
  const input = sendFileInput.parse({
    ...sending(id, await aFile("surat-pengantar.jpg"), words),
    force: "false",
  });
  const first = await sendFile(viewer, input);
  expect(await sendFile(viewer, input)).toEqual(first);
  const claimed = [await claimNext(id)];
  await db().message.update({ where: { id: claimed[0]?.id ?? "" }, data: { status: "sent" } });
  claimed.push(await claimNext(id), await claimNext(id));
  expect(claimed.map((message) => message?.content)).toEqual([
    { type: "image", mediaId: expect.any(String) },
    { type: "text", body: words },
    undefined,
  ]);
  const { items } = await listMessages(viewer, { conversationId: id });
  expect(items.at(-1)).toMatchObject({ isMine: true, content: { kind: "text", text: words } });
  const tooLong = { ...input, caption: "a".repeat(4_097), force: "false" };
  expect(sendFileInput.safeParse(tooLong).success).toBe(false);
});

test("PDF dikirim dengan namanya; kirim ulang memakai berkas yang sama", async () => {
  const viewer = await aViewer();
  const { id } = await aWaitingConversation();
  const { messageId } = await sendFile(viewer, sending(id, await aFile("surat-pengantar.pdf")));
  await db().message.update({ where: { id: messageId }, data: { status: "failed" } });
  await retryMessage(viewer, { conversationId: id, messageId });
  const { items } = await listMessages(viewer, { conversationId: id });
  const files = items.flatMap((item) => (item.kind === "message" && item.direction === "out" ? item : []));
  expect(files).toHaveLength(2);
  for (const { content } of files) {
    expect(content).toMatchObject({
      kind: "file",
      media: "document",
      fileName: "surat-pengantar.pdf",
      document: { state: "stored", mimeType: "application/pdf" },
    });
  }
});

test("WhatsApp menolak untuk selamanya: server tidak mengirim ulang; gangguan sesaat boleh diulang", async () => {
  const viewer = await aViewer();
  const { id } = await aWaitingConversation();
  const { messageId } = await sendFile(viewer, sending(id, await aFile("surat-pengantar.pdf")));
  const fails = (errorCode: number) =>
    db().message.update({ where: { id: messageId }, data: { status: "failed", errorCode } });
  for (const code of [131026, 131049]) {
    await fails(code);
    await expect(retryMessage(viewer, { conversationId: id, messageId })).rejects.toMatchObject({
      code: "would_fail_again",
    });
  }
  await fails(131000);
  await retryMessage(viewer, { conversationId: id, messageId });
  expect(await outgoing(id)).toHaveLength(2);
});

test("yang bukan foto atau PDF, yang kosong dan yang terlalu besar ditolak, apa pun namanya", async () => {
  const viewer = await aViewer();
  const { id } = await aWaitingConversation();
  const photo = await aFile("surat-pengantar.jpg");
  const refused: [File, string][] = [
    [await aFile("pesan-suara.ogg"), "type"],
    [new File(["<svg/>"], "foto.jpg", { type: "image/jpeg" }), "type"],
    [new File([], "kosong.pdf"), "empty"],
    [new File([photo, new Uint8Array(6 * 1024 * 1024)], "besar.jpg"), "size"],
  ];
  for (const [file, refusal] of refused) {
    await expect(sendFile(viewer, sending(id, file))).rejects.toMatchObject({
      code: "file_refused",
      details: { refusal },
    });
  }
  expect(await outgoing(id)).toEqual([]);
});

test("WhatsApp tidak menerima berkas: tidak ada yang tertulis, dan kirim lagi berhasil", async () => {
  const viewer = await aViewer();
  const { id } = await aWaitingConversation();
  const input = sending(id, await aFile("surat-pengantar.jpg"));
  await counter.stop();
  await expect(sendFile(viewer, input)).rejects.toMatchObject({ code: "upload_failed" });
  expect(await outgoing(id)).toEqual([]);
  expect(await db().document.count()).toBe(0);
  counter = await startCounter({ withWorker: false });
  await sendFile(viewer, input);
  expect(await outgoing(id)).toHaveLength(1);
});

test("jendela tertutup: berkas tidak dikirim ke mana pun", async () => {
  const viewer = await aViewer();
  const { id } = await aWaitingConversation("Yosina", 24 * 60);
  await counter.stop();
  await expect(sendFile(viewer, sending(id, await aFile("surat-pengantar.jpg")))).rejects.toMatchObject({
    code: "reply_window_closed",
  });
  counter = await startCounter({ withWorker: false });
});
