import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "../auth/viewer";
import { db, transaction } from "../db";
import { anOffice, aViewer, aWaitingConversation } from "../db/testing/builders";
import { fillTemplate } from "../templates/fill-template";
import { giveShippedTemplates } from "../templates/give-shipped-templates";
import type { TicketStatus } from "../tickets/ticket";
import { sendTemplateInput } from "./conversation";
import { getConversation } from "./get-conversation";
import { listTemplateChoices } from "./list-template-choices";
import { sendReply } from "./send-reply";
import { sendTemplate } from "./send-template";

const TWO_DAYS = 48 * 60;
let sari: Viewer;
let conversationId: string;

beforeEach(async () => {
  await anOffice();
  await transaction(giveShippedTemplates);
  await setStatus("approved");
  sari = await aViewer();
  ({ id: conversationId } = await aWaitingConversation("Yosina Rumbiak", TWO_DAYS));
  await aTicket(await residentOf(conversationId), WORDS.layanan, "processing", WORDS.nomor);
});

const residentOf = async (id: string) =>
  (await db().conversation.findUniqueOrThrow({ where: { id } })).residentId;

const setStatus = (status: "approved" | "paused" | "rejected") =>
  db().messageTemplate.updateMany({ where: { name: "kabar_permohonan" }, data: { status } });

/** The letter as the picker makes it, with what the officer typed. */
async function aLetter(typed: Record<string, string>) {
  const { templates, values: known } = await listTemplateChoices(sari, { conversationId });
  const template = templates[0];
  if (!template) throw new Error("no template is offered");
  const values = { ...known, ...typed };
  const filled = fillTemplate(template, values);
  return sendTemplateInput.parse({
    conversationId,
    clientMessageId: randomUUID(),
    templateId: template.templateId,
    values,
    message: filled.kind === "filled" ? filled.content.preview : "…",
  });
}

let tickets = 0;
const freshNumber = () => `KM-2611-${String(++tickets).padStart(4, "0")}`;
async function aTicket(residentId: string, title: string, status: TicketStatus, number = freshNumber()) {
  const { id: serviceId, menuVersion } = await db().service.findFirstOrThrow();
  await db().ticket.create({
    data: { number, kind: "request", title, status, serviceId, menuVersion, residentId, promiseDays: 2 },
  });
  return number;
}

const WORDS = {
  layanan: "Surat Keterangan Domisili",
  nomor: "KM-2026-0007",
  status: "diproses",
  kabar: "Mohon menghubungi kami.",
};
const sent = () => db().message.findMany({ where: { conversationId, direction: "out" } });

test("jendela tertutup: balasan biasa ditolak server, templat terkirim dan warga tidak lagi menunggu", async () => {
  const reply = { conversationId, clientMessageId: randomUUID(), body: "Selamat pagi" };
  await expect(sendReply(sari, reply)).rejects.toMatchObject({ code: "reply_window_closed" });
  const letter = await aLetter(WORDS);
  await sendTemplate(sari, letter);
  const [message] = await sent();
  expect(message).toMatchObject({ status: "queued", text: letter.message, staffId: sari.id });
  expect(message?.content).toMatchObject({ type: "template", name: "kabar_permohonan" });
  expect(await db().conversation.findUnique({ where: { id: conversationId } })).toMatchObject({
    state: "waiting_resident",
    assigneeId: sari.id,
    waitingSince: null,
  });
});

test("nama warga dan kantor sudah terisi; yang kosong ditolak dengan nama isiannya", async () => {
  const { templates, values } = await listTemplateChoices(sari, { conversationId });
  expect(templates[0]?.examples).toMatchObject({
    kantor: "Kelurahan Karang Mulya",
    nomor: expect.stringMatching(/^KM-\d{4}-0142$/),
  });
  expect(values).toMatchObject({ nama: "Yosina Rumbiak", kantor: "Kelurahan Karang Mulya" });
  const blank = await aLetter({ ...WORDS, kabar: "  " });
  await expect(sendTemplate(sari, blank)).rejects.toMatchObject({
    code: "invalid_input",
    details: [{ path: "values.kabar", code: "required" }],
  });
  expect(await sent()).toHaveLength(0);
});

test("nomor tiket dipilih dari tiket terbuka warga ini; satu-satunya sudah terisi, di antara beberapa petugas memilih", async () => {
  const { id } = await aWaitingConversation("Marthen Wambrauw", TWO_DAYS);
  const choices = () => listTemplateChoices(sari, { conversationId: id });
  expect((await choices()).tickets).toEqual([]);
  const residentId = await residentOf(id);
  const otherId = await residentOf((await aWaitingConversation("Elias Rumaropen")).id);
  const one = await aTicket(residentId, "Surat Keterangan Domisili", "processing");
  await aTicket(residentId, "Surat Keterangan Usaha", "completed");
  await aTicket(otherId, "Surat Kematian", "received");
  expect(await choices()).toMatchObject({
    tickets: [
      {
        number: one,
        title: "Surat Keterangan Domisili",
        status: "processing",
        templates: ["kabar_permohonan"],
      },
    ],
    values: { nomor: one, layanan: "Surat Keterangan Domisili", status: "diproses" },
  });
  const two = await aTicket(residentId, "Surat Keterangan Tidak Mampu", "ready");
  const { tickets, values } = await choices();
  expect(tickets.map(({ number }) => number)).toEqual([two, one]);
  expect(values).not.toHaveProperty("nomor");
});

test("tiket yang baru selesai masih dapat disebut: penilaian diminta sesudah yang umum; yang sudah lama tidak", async () => {
  await db().messageTemplate.updateMany({ data: { status: "approved" } });
  const { id } = await aWaitingConversation("Marthen Wambrauw", TWO_DAYS);
  const number = await aTicket(await residentOf(id), "Surat Keterangan Usaha", "completed");
  const finished = async (daysAgo: number) => {
    const finishedAt = new Date(Date.now() - daysAgo * 24 * 3_600_000);
    await db().ticket.update({ where: { number }, data: { finishedAt } });
    return listTemplateChoices(sari, { conversationId: id });
  };
  const lately = await finished(3);
  expect(lately.templates.slice(0, 2)).toMatchObject([
    { name: "petugas_menjawab", fit: "general" },
    { name: "permintaan_penilaian", fit: "finished" },
  ]);
  expect(lately.values).toMatchObject({ nomor: number, status: "selesai" });
  expect((await finished(40)).tickets).toEqual([]);
});

test.each(["paused", "rejected"] as const)(
  "T16 templat %s antara dipilih dan dikirim: ditolak, tidak terkirim",
  async (status) => {
    const letter = await aLetter(WORDS);
    await setStatus(status);
    await expect(sendTemplate(sari, letter)).rejects.toMatchObject({ code: "template_not_sendable" });
    expect(await sent()).toHaveLength(0);
  },
);

test("klik dua kali satu pesan, juga bila templatnya sudah dijeda ketika klik kedua tiba", async () => {
  const letter = await aLetter(WORDS);
  const first = await sendTemplate(sari, letter);
  await setStatus("paused");
  expect(await sendTemplate(sari, letter)).toEqual(first);
  expect(await sent()).toHaveLength(1);
});

test("isi yang bukan seperti dilihat petugas tidak terkirim", async () => {
  const letter = await aLetter(WORDS);
  await expect(sendTemplate(sari, { ...letter, message: "Selamat, Anda menang" })).rejects.toMatchObject({
    code: "notice_changed",
  });
});

test("nomor tiket warga lain tidak terkirim, juga bila diketik di luar halaman", async () => {
  const { id } = await aWaitingConversation("Elias Rumaropen");
  const others = await aTicket(await residentOf(id), "Surat Kematian", "processing");
  await expect(sendTemplate(sari, await aLetter({ ...WORDS, nomor: others }))).rejects.toMatchObject({
    code: "invalid_input",
    details: [{ path: "values.nomor", code: "unknown_ticket" }],
  });
  expect(await sent()).toHaveLength(0);
});

describe("templat yang belum dijawab", () => {
  const waiting = async () => (await getConversation(sari, { conversationId })).unansweredTemplate;

  test("petugas diberi tahu templat apa, kapan dan oleh siapa; yang kedua terkirim hanya bila ia tahu yang pertama", async () => {
    expect(await waiting()).toBeNull();
    const { messageId } = await sendTemplate(sari, await aLetter(WORDS));
    expect(await waiting()).toMatchObject({
      messageId,
      name: "kabar_permohonan",
      header: "Kabar permohonan",
      by: sari.name,
      status: "queued",
    });
    const second = { ...(await aLetter(WORDS)), unansweredId: null };
    await expect(sendTemplate(sari, second)).rejects.toMatchObject({
      code: "conflict",
      details: { reason: "template_unanswered", by: sari.name },
    });
    expect(await sent()).toHaveLength(1);
    await sendTemplate(sari, { ...second, unansweredId: messageId });
    expect(await sent()).toHaveLength(2);
    const stale = { ...(await aLetter(WORDS)), unansweredId: messageId };
    await expect(sendTemplate(sari, stale)).rejects.toMatchObject({ code: "conflict" });
  });

  test("dua petugas bersamaan: satu templat", async () => {
    const yohana = await aViewer("Yohana Mandowen");
    const letters = await Promise.all([aLetter(WORDS), aLetter(WORDS)]);
    const outcomes = await Promise.allSettled([
      sendTemplate(sari, letters[0]),
      sendTemplate(yohana, letters[1]),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await sent()).toHaveLength(1);
  });

  test("yang gagal tidak dihitung, dan pesan warga menjawabnya", async () => {
    const { messageId } = await sendTemplate(sari, await aLetter(WORDS));
    await db().message.update({ where: { id: messageId }, data: { status: "failed", errorCode: 131026 } });
    expect(await waiting()).toBeNull();
    const again = await sendTemplate(sari, await aLetter(WORDS));
    expect(await waiting()).toMatchObject({ messageId: again.messageId });
    const content = { kind: "text", text: "Baik, terima kasih" };
    await db().message.create({
      data: { conversationId, direction: "in", author: "resident", wamid: `wamid.${randomUUID()}`, content },
    });
    expect(await waiting()).toBeNull();
  });
});

test("urutan menurut warga: templat keadaan tiketnya dahulu; tanpa tiket yang umum dahulu, yang perlu tiket terakhir", async () => {
  await db().messageTemplate.updateMany({ data: { status: "approved" } });
  const order = async (id: string) =>
    (await listTemplateChoices(sari, { conversationId: id })).templates.map(({ name, fit }) => [name, fit]);
  expect((await order(conversationId)).slice(0, 3)).toEqual([
    ["kabar_permohonan", "ticket"],
    ["petugas_menjawab", "general"],
    ["permintaan_penilaian", "other_state"],
  ]);
  const { id } = await aWaitingConversation("Ruben Kafiar", TWO_DAYS);
  const [first, ...others] = await order(id);
  expect(first).toEqual(["petugas_menjawab", "general"]);
  expect(new Set(others.map(([, fit]) => fit))).toEqual(new Set(["no_ticket"]));
  await aTicket(await residentOf(id), "Surat Keterangan Usaha", "ready");
  expect((await order(id)).slice(0, 4)).toEqual([
    ["siap_diambil", "ticket"],
    ["pengingat_pengambilan", "ticket"],
    ["kabar_permohonan", "ticket"],
    ["petugas_menjawab", "general"],
  ]);
});

test("lurah dan penyunting menu tidak dapat mengirim", async () => {
  const letter = await aLetter(WORDS);
  for (const role of ["head", "menu_editor"] as const)
    await expect(sendTemplate(await aViewer("Lain", [role]), letter)).rejects.toMatchObject({
      code: "not_allowed",
    });
});
