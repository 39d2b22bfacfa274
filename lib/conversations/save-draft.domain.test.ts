import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { anOffice, aViewer, aWaitingConversation } from "../db/testing/builders";
import { addNote } from "./add-note";
import { getConversation } from "./get-conversation";
import { saveDraft } from "./save-draft";
import { sendReply } from "./send-reply";

beforeEach(anOffice);

/** `second` of a minute that has passed, as a browser would say it. */
const at = (second: number) => new Date(Date.now() - 60_000 + second * 1000).toISOString();

async function aDesk() {
  const viewer = await aViewer();
  const { id } = await aWaitingConversation();
  return {
    viewer,
    id,
    writes: (body: string, writtenAt: string, kind: "reply" | "note" = "reply") =>
      saveDraft(viewer, { conversationId: id, kind, body, writtenAt }),
    box: async (kind: "reply" | "note" = "reply") =>
      (await getConversation(viewer, { conversationId: id })).drafts[kind]?.body,
  };
}

test("tulisan terbaru yang tinggal, walau simpanan lama tiba belakangan", async () => {
  const { writes, box } = await aDesk();
  await writes("A2 baru", at(2));
  await writes("A1 lama", at(1));
  expect(await box()).toBe("A2 baru");
  await writes("A3", at(3));
  expect(await box()).toBe("A3");
});

test("konsep yang dihapus tidak kembali", async () => {
  const { writes, box } = await aDesk();
  await writes("Selamat", at(1));
  await writes("", at(3));
  await writes("Selamat pagi", at(2));
  expect(await box()).toBe("");
});

test("sesudah terkirim, simpanan dari sebelum itu ditolak; yang ditulis sesudahnya tinggal", async () => {
  const { viewer, id, writes, box } = await aDesk();
  await writes("Selamat", at(1));
  const reply = { conversationId: id, clientMessageId: randomUUID(), body: "Selamat pagi" };
  await sendReply(viewer, { ...reply, writtenAt: at(3) });
  await writes("Selamat pagi", at(2));
  expect(await box()).toBe("");
  await writes("Berikutnya", at(4));
  expect(await box()).toBe("Berikutnya");
});

test("kiriman yang lambat tidak menyapu tulisan yang sudah dimulai sesudahnya", async () => {
  const { viewer, id, writes, box } = await aDesk();
  await writes("Balasan kedua", at(5));
  const reply = { conversationId: id, clientMessageId: randomUUID(), body: "Balasan pertama" };
  await sendReply(viewer, { ...reply, writtenAt: at(3) });
  expect(await box()).toBe("Balasan kedua");
});

test("balasan, catatan dan petugas lain punya konsep masing-masing", async () => {
  const { viewer, id, writes, box } = await aDesk();
  await writes("untuk warga", at(1));
  await writes("untuk rekan", at(1), "note");
  const yohana = await aViewer("Yohana Mandowen");
  await saveDraft(yohana, { conversationId: id, kind: "reply", body: "dari Yohana", writtenAt: at(2) });
  await addNote(viewer, { conversationId: id, clientNoteId: randomUUID(), body: "x", writtenAt: at(3) });
  expect(await box("note")).toBe("");
  expect(await box()).toBe("untuk warga");
});

test("jam yang terlalu maju tidak mengunci konsep", async () => {
  const { writes, box } = await aDesk();
  await writes("dari jam yang salah", new Date(Date.now() + 86_400_000).toISOString());
  await writes("lama", at(1));
  expect(await box()).toBe("dari jam yang salah");
  await writes("nanti", new Date(Date.now() + 600_000).toISOString());
  expect(await box()).toBe("nanti");
});
