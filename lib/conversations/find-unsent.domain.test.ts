import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import type { MessageAuthor, MessageStatus } from "../db/generated/enums";
import { anOffice, aViewer, aWaitingConversation } from "../db/testing/builders";
import { countStatements } from "../db/testing/count-statements";
import { uuidv7 } from "../db/uuid";
import { previewOf } from "../outbox/preview";
import type { ConversationState } from "./conversation";
import { countConversations } from "./count-conversations";
import { getConversation } from "./get-conversation";
import { listConversations } from "./list-conversations";

let officer: Viewer;
let id: string;
let residentId: string;

beforeEach(async () => {
  await anOffice();
  officer = await aViewer();
  ({ id, residentId } = await aWaitingConversation("Yosina Rumbiak"));
});

type Sent = { status: MessageStatus; author?: MessageAuthor; ticketId?: string };

/** The office says something, which has come so far. */
async function says(body: string, { status, author = "staff", ticketId }: Sent) {
  await db().message.create({
    data: {
      id: uuidv7(),
      conversationId: id,
      direction: "out",
      author,
      content: { type: "text", body },
      text: body,
      status,
      ...(author === "staff" ? { staffId: officer.id } : {}),
      ...(ticketId ? { ticketId } : {}),
    },
  });
  const lastMessagePreview = previewOf("out", author as "staff" | "bot", "text", body);
  await db().conversation.update({ where: { id }, data: { lastMessagePreview } });
}

async function residentWrites(body: string) {
  await db().message.create({
    data: {
      id: uuidv7(),
      conversationId: id,
      direction: "in",
      author: "resident",
      text: body,
      content: { kind: "text", body },
    },
  });
  const lastMessagePreview = previewOf("in", "resident", "text", body);
  await db().conversation.update({ where: { id }, data: { lastMessagePreview } });
}

async function aTicket() {
  const service = await db().service.findFirstOrThrow();
  const { menuVersion } = service;
  const facts = { number: "KM-2611-0007", kind: "request", title: "Surat", promiseDays: 2 } as const;
  const { id: ticketId } = await db().ticket.create({
    data: { ...facts, serviceId: service.id, menuVersion, residentId, conversationId: id },
  });
  return ticketId;
}

const stands = (state: ConversationState) =>
  db().conversation.update({
    where: { id },
    data: { state, waitingSince: state === "waiting" ? new Date() : null },
  });

const row = async () => (await listConversations(officer, { view: "all" })).rows[0];
const unsent = async () => (await row())?.unsent;

test.each([
  ["failed", "failed"],
  ["unconfirmed", "unconfirmed"],
  ["queued", "waiting"],
  ["sending", "waiting"],
] as const)(
  "balasan petugas %s: barisnya mengatakannya dengan kata-kata kantor, juga di kepala percakapan",
  async (status, state) => {
    await says("Suratnya sudah *jadi*, Ibu", { status });
    expect(await row()).toMatchObject({
      unsent: { state, of: "staff" },
      preview: { direction: "out", text: "Suratnya sudah jadi, Ibu", staff: { id: officer.id } },
    });
    expect((await getConversation(officer, { conversationId: id })).unsent).toMatchObject({
      state,
      of: "staff",
    });
  },
);

test.each(["sent", "delivered", "read"] as const)("balasan %s: barisnya diam", async (status) => {
  await says("Suratnya sudah jadi, Ibu", { status });
  expect(await unsent()).toBeNull();
});

test("balasan yang kemudian terkirim menghapus tandanya; yang menunggu di belakang yang gagal mengatakan menunggu", async () => {
  await says("tidak sampai", { status: "failed" });
  await says("yang berikut", { status: "queued" });
  expect(await unsent()).toMatchObject({ state: "waiting" });
  await db().message.updateMany({ where: { text: "yang berikut" }, data: { status: "delivered" } });
  expect(await unsent()).toBeNull();
});

test("jawaban bot yang gagal: barisnya mengatakannya, dan kata-kata warga tetap tampak", async () => {
  await says("Selamat datang di Kelurahan Karang Mulya", { status: "failed", author: "bot" });
  expect(await row()).toMatchObject({
    unsent: { state: "failed", of: "bot" },
    preview: { direction: "in", text: "Selamat pagi ibu" },
  });
});

test("warga menulis lagi sesudah balasan gagal: kata-katanya yang tampak, tandanya tetap", async () => {
  await says("tidak sampai", { status: "failed" });
  await residentWrites("halo, ada orang?");
  expect(await row()).toMatchObject({
    unsent: { state: "failed" },
    preview: { direction: "in", text: "halo, ada orang?" },
  });
});

test("kabar tiket yang sampai tidak menutupi balasan yang gagal; kabar yang gagal disebut kabar tiket", async () => {
  const ticketId = await aTicket();
  await says("tidak sampai", { status: "failed" });
  await says("Suratnya diproses", { status: "delivered", ticketId });
  expect(await unsent()).toMatchObject({ state: "failed", of: "staff" });
  await says("Suratnya siap diambil", { status: "failed", ticketId });
  expect(await unsent()).toMatchObject({ state: "failed", of: "notice" });
  await says("Silakan datang, Ibu", { status: "read" });
  expect(await unsent()).toBeNull();
});

test("petugas menandai selesai: yang gagal tidak lagi diumumkan, yang masih menunggu tetap", async () => {
  await says("tidak sampai", { status: "failed" });
  await stands("closed");
  expect(await unsent()).toBeNull();
  await says("terima kasih", { status: "queued" });
  expect(await unsent()).toMatchObject({ state: "waiting" });
});

test("dihitung per warga yang belum mendapat pesannya, dalam pernyataan yang sama", async () => {
  expect(await countConversations(officer)).toMatchObject({ unsent: 0, unsentSince: null });
  await says("satu", { status: "queued" });
  await says("dua", { status: "queued" });
  const statements = await countStatements(async () => {
    expect(await countConversations(officer)).toMatchObject({ unsent: 1, unsentSince: expect.any(String) });
    await listConversations(officer, { view: "all" });
  });
  expect(statements).toBe(2);
});
