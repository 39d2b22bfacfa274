import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { seal } from "../storage/seal";
import { addTicketNote } from "./add-ticket-note";
import { assignTicket } from "./assign-ticket";
import { decideRequirement } from "./decide-requirement";
import { discloseAnswer } from "./disclose-answer";
import { getNotice } from "./get-notice";
import { getTicket } from "./get-ticket";
import { moveTicket } from "./move-ticket";
import { aMove } from "./testing/a-move";
import { aTicket } from "./testing/a-ticket";

let sari: Viewer;
beforeEach(async () => {
  await anOffice();
  sari = await aViewer("Sari Korwa");
});

const firstRequirement = (ticketId: string) =>
  db().ticketRequirement.findFirstOrThrow({ where: { ticketId } });

test("halaman tiket: NIK tersamar, dan setiap lihat dicatat", async () => {
  const ticket = await aTicket();
  const answer = await db().ticketAnswer.create({
    data: {
      ticketId: ticket.id,
      position: 9,
      fieldId: "nik",
      label: "NIK",
      kind: "nik",
      value: "9106••••••••0001",
      sealed: seal(Buffer.from("9106015708900001")),
    },
  });
  const page = await getTicket(sari, { ticketId: ticket.id });
  expect(JSON.stringify(page)).not.toContain("9106015708900001");
  expect(page.answers.find(({ id }) => id === answer.id)).toMatchObject({ isSealed: true });
  expect(page.phone).toMatch(/^0812••••\d{4}$/);
  const shown = await discloseAnswer(sari, { ticketId: ticket.id, answerId: answer.id });
  expect(shown.value).toBe("9106015708900001");
  expect(await db().auditEntry.count({ where: { actorId: sari.id, action: "answer.disclosed" } })).toBe(1);
  const [latest] = (await getTicket(sari, { ticketId: ticket.id })).history;
  expect(latest).toMatchObject({ kind: "answer_disclosed", label: "NIK" });
});

test("menilai, mengurungkan, mencatat: semuanya ada di riwayat; catatan ganda satu kali", async () => {
  const ticket = await aTicket();
  const { id: requirementId } = await firstRequirement(ticket.id);
  await decideRequirement(sari, { ticketId: ticket.id, requirementId, verdict: "dark" });
  await decideRequirement(sari, { ticketId: ticket.id, requirementId, verdict: null });
  const note = { ticketId: ticket.id, body: "NIK 9106015708900001 sudah dicek", clientNoteId: randomUUID() };
  await addTicketNote(sari, note);
  await addTicketNote(sari, note);
  const page = await getTicket(sari, { ticketId: ticket.id });
  expect(page.history.map(({ kind }) => kind)).toEqual([
    "note",
    "verdict_undone",
    "verdict",
    "assigned",
    "opened",
  ]);
  expect(JSON.stringify(page.history)).not.toContain("9106015708900001");
  expect(page.requirements[0]).toMatchObject({ verdict: null, decidedBy: null });
});

test("pesan usulan menyebut tepat apa yang kurang, di mana dan apa yang dibawa", async () => {
  const ticket = await aTicket({
    requirements: [
      { code: "PENGANTAR_RT_RW", label: "Pengantar RT/RW", required: true, via: "photo" },
      { code: "KK", label: "Kartu Keluarga asli", required: true, via: "counter" },
    ],
  });
  const { id: requirementId } = await firstRequirement(ticket.id);
  await decideRequirement(sari, { ticketId: ticket.id, requirementId, verdict: "blurred" });
  const missing = await getNotice(sari, { ticketId: ticket.id, status: "needs_documents" });
  expect(missing).toMatchObject({ recipient: "Yosina Rumbiak", blank: null, window: { kind: "open" } });
  expect(missing.message).toContain("• Pengantar RT/RW: foto buram");
  expect(missing.message).not.toContain("Kartu Keluarga");
  const ready = await getNotice(sari, { ticketId: ticket.id, status: "ready" });
  expect(ready.message).toContain(ticket.number);
  expect(ready.message).toMatch(
    /Jl\. Sriwijaya.*Senin–Kamis 08\.00.*Mohon membawa Kartu Keluarga asli\. Boleh diwakilkan/s,
  );
  expect(await getNotice(sari, { ticketId: ticket.id, status: "checking" })).toMatchObject({ message: null });
  const closed = await aTicket({ wroteMinutesAgo: 24 * 60 });
  expect(await getNotice(sari, { ticketId: closed.id, status: "ready" })).toMatchObject({
    window: { kind: "closed" },
  });
});

test("diserahkan hanya kepada yang mengerjakan tiket; laporan tertutup kepada yang boleh membukanya", async () => {
  const lurah = await aViewer("Elias Lurah", ["head"]);
  const admin = await aViewer("Ruth Wabiser", ["admin"]);
  const ticket = await aTicket();
  const closed = await aTicket({ kind: "report", isClosed: true });
  const namesOf = async (viewer: Viewer, { id }: { id: string }) =>
    (await getTicket(viewer, { ticketId: id })).staff.map(({ name }) => name);
  expect(await namesOf(sari, ticket)).toEqual(["Ruth Wabiser", "Sari Korwa"]);
  expect(await namesOf(admin, closed)).toEqual(["Elias Lurah", "Ruth Wabiser"]);
  const toLurah = (assigned: { id: string }) =>
    assignTicket(admin, { ticketId: assigned.id, assigneeId: lurah.id });
  await expect(toLurah(ticket)).rejects.toMatchObject({ code: "not_found" });
  expect(await toLurah(closed)).toMatchObject({ assignee: { id: lurah.id } });
});

test("aduan pengawasan dijanjikan 60 hari kerja, laporan lain menurut layanannya", async () => {
  const lurah = await aViewer("Elias Lurah", ["head"]);
  const promiseOf = async ({ id }: { id: string }) => (await getTicket(lurah, { ticketId: id })).deadline;
  const closed = await promiseOf(await aTicket({ kind: "report", isClosed: true }));
  expect(closed).toMatchObject({ promiseDays: 60 });
  expect(await promiseOf(await aTicket({ kind: "report" }))).toMatchObject({ promiseDays: 1 });
});

test("laporan tertutup tidak dapat dibuka petugas", async () => {
  const ticket = await aTicket({ kind: "report", isClosed: true });
  await expect(getTicket(sari, { ticketId: ticket.id })).rejects.toMatchObject({ code: "not_found" });
  await expect(
    addTicketNote(sari, { ticketId: ticket.id, body: "x", clientNoteId: randomUUID() }),
  ).rejects.toMatchObject({
    code: "not_found",
  });
});

test("perpindahan sendiri dapat diurungkan dari riwayat; langkahnya bertanggal", async () => {
  const ticket = await aTicket();
  await moveTicket(sari, aMove(ticket, "processing"));
  const page = await getTicket(sari, { ticketId: ticket.id });
  expect(page.history[0]).toMatchObject({ kind: "moved", to: "processing", canUndo: true });
  expect(page.steps.map(({ status }) => status)).toContain("awaiting_signature");
  expect(page.steps.find(({ status }) => status === "processing")?.at).not.toBeNull();
  const yohana = await aViewer("Yohana Mandowen");
  expect((await getTicket(yohana, { ticketId: ticket.id })).history[0]).toMatchObject({ canUndo: false });
});
