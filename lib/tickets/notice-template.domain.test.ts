import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "../auth/viewer";
import { db, transaction } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { fillTemplate } from "../templates/fill-template";
import { giveShippedTemplates } from "../templates/give-shipped-templates";
import { getNotice } from "./get-notice";
import { getTicket } from "./get-ticket";
import { moveTicket } from "./move-ticket";
import type { NoticeTemplate } from "./notice";
import { aTicket } from "./testing/a-ticket";
import type { TicketStatus } from "./ticket";

const A_DAY = 24 * 60;
let sari: Viewer;
beforeEach(async () => {
  await anOffice();
  await transaction(giveShippedTemplates);
  sari = await aViewer("Sari Korwa");
});

const approve = (...names: string[]) =>
  db().messageTemplate.updateMany({ where: { name: { in: names } }, data: { status: "approved" } });

/** What the officer is shown for a resident who wrote more than a day ago. */
async function shownTemplate(ticketId: string, status: TicketStatus): Promise<NoticeTemplate> {
  const { window } = await getNotice(sari, { ticketId, status });
  if (window.kind !== "closed" || !window.template) throw new Error("no template is offered");
  return window.template;
}

/** The move that sends it, with the officer's words. */
function aLetter(template: NoticeTemplate, words = template.words.text) {
  const filled = fillTemplate(template, { ...template.values, [template.words.variable]: words });
  if (filled.kind !== "filled") throw new Error(filled.kind);
  return { message: filled.content.preview, template: { name: template.name, words } };
}

const aMove = (ticket: { id: string; revision: number }, status: TicketStatus, letter: object) => ({
  ticketId: ticket.id,
  revision: ticket.revision,
  status,
  clientMessageId: randomUUID(),
  message: null,
  ...letter,
});

test("jendela tertutup: siap diambil dikirim dengan templatnya, dan tiket mengatakannya", async () => {
  await approve("siap_diambil");
  const ticket = await aTicket({ wroteMinutesAgo: A_DAY });
  const template = await shownTemplate(ticket.id, "ready");
  expect(template.name).toBe("siap_diambil");
  const letter = aLetter(template);
  const card = await moveTicket(sari, aMove(ticket, "ready", letter));
  expect(card).toMatchObject({ isUntold: false, notice: { status: "queued", isTemplate: true } });
  const message = await db().message.findFirstOrThrow({ where: { ticketId: ticket.id, direction: "out" } });
  expect(message.text).toBe(letter.message);
  expect(message.content).toMatchObject({ type: "template", name: "siap_diambil", language: "id" });
  const { history } = await getTicket(sari, { ticketId: ticket.id });
  expect(history[0]).toMatchObject({ kind: "moved", notice: { state: "queued", isTemplate: true } });
});

test("di dalam jendela tetap pesan biasa, tanpa templat", async () => {
  await approve("siap_diambil");
  const ticket = await aTicket();
  const { window } = await getNotice(sari, { ticketId: ticket.id, status: "ready" });
  expect(window).toMatchObject({ kind: "open" });
});

test("templat khusus belum disetujui: templat kabar umum yang dipakai; tidak ada satu pun: dikatakan", async () => {
  const ticket = await aTicket({ wroteMinutesAgo: A_DAY });
  const closed = () => getNotice(sari, { ticketId: ticket.id, status: "ready" });
  expect((await closed()).window).toEqual({ kind: "closed", template: null });
  await approve("kabar_permohonan");
  const template = await shownTemplate(ticket.id, "ready");
  expect(template.name).toBe("kabar_permohonan");
  expect(template.words.text).toContain("Silakan datang ke");
  await approve("siap_diambil");
  expect((await shownTemplate(ticket.id, "ready")).name).toBe("siap_diambil");
});

test("alasan penolakan ditulis petugas dan disimpan; kosong tidak terkirim", async () => {
  await approve("kabar_permohonan");
  const ticket = await aTicket({ wroteMinutesAgo: A_DAY });
  const template = await shownTemplate(ticket.id, "rejected");
  expect(template.words).toEqual({ variable: "kabar", text: "" });
  const letter = aLetter(template, "Alamat di luar wilayah Karang Mulya.");
  const blank = { ...letter, template: { name: template.name, words: " " } };
  await expect(
    moveTicket(sari, aMove(ticket, "rejected", { ...blank, reason: "Di luar wilayah" })),
  ).rejects.toMatchObject({ code: "notice_changed" });
  await moveTicket(sari, aMove(ticket, "rejected", { ...letter, reason: "Di luar wilayah" }));
  const message = await db().message.findFirstOrThrow({ where: { ticketId: ticket.id, direction: "out" } });
  expect(message.text).toContain("Alamat di luar wilayah Karang Mulya.");
});

test("T16 templat dijeda Meta antara dipilih dan dikirim: ditolak dengan jelas, tiket tidak berpindah", async () => {
  await approve("siap_diambil");
  const ticket = await aTicket({ wroteMinutesAgo: A_DAY });
  const letter = aLetter(await shownTemplate(ticket.id, "ready"));
  await db().messageTemplate.updateMany({ where: { name: "siap_diambil" }, data: { status: "paused" } });
  await expect(moveTicket(sari, aMove(ticket, "ready", letter))).rejects.toMatchObject({
    code: "template_not_sendable",
  });
  expect(await db().ticket.findUniqueOrThrow({ where: { id: ticket.id } })).toMatchObject({
    status: ticket.status,
    revision: 0,
  });
  expect(await db().message.count({ where: { ticketId: ticket.id, direction: "out" } })).toBe(0);
});

test("isi lain daripada yang dilihat petugas tidak pernah terkirim, juga bila diminta peramban", async () => {
  await approve("siap_diambil", "jawaban_laporan");
  const ticket = await aTicket({ wroteMinutesAgo: A_DAY });
  const letter = aLetter(await shownTemplate(ticket.id, "ready"));
  const forged = { ...letter, message: letter.message.replace("siap diambil", "ditolak") };
  await expect(moveTicket(sari, aMove(ticket, "ready", forged))).rejects.toMatchObject({
    code: "notice_changed",
  });
  const other = { ...letter, template: { ...letter.template, name: "jawaban_laporan" } };
  await expect(moveTicket(sari, aMove(ticket, "ready", other))).rejects.toMatchObject({
    code: "template_not_sendable",
  });
});
