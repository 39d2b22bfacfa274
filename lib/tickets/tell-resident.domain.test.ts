import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { getNotice } from "./get-notice";
import { getTicket } from "./get-ticket";
import { listTickets } from "./list-tickets";
import { moveTicket } from "./move-ticket";
import { tellResident } from "./tell-resident";
import { aMove } from "./testing/a-move";
import { aTicket } from "./testing/a-ticket";

let sari: Viewer;
beforeEach(async () => {
  await anOffice();
  sari = await aViewer("Sari Korwa");
});

const aLetter = (ticket: { id: string; revision: number }) => ({
  ticketId: ticket.id,
  revision: ticket.revision,
  message: "Surat sudah siap diambil.",
  clientMessageId: randomUUID(),
});
const sent = (ticketId: string) => db().message.count({ where: { ticketId, direction: "out" } });

test("siap diambil tanpa pesan: kartu mengatakan belum dikabari, bukan centang pesan sebelumnya", async () => {
  const ticket = await aTicket();
  const processed = await moveTicket(sari, aMove(ticket, "processing", { message: "Kami proses." }));
  expect(processed).toMatchObject({ isUntold: false, notice: { status: "queued" } });
  const ready = await moveTicket(sari, aMove(processed, "ready"));
  expect(ready).toMatchObject({ isUntold: true, notice: null });

  const letter = aLetter(ready);
  const told = await tellResident(sari, letter);
  expect(told).toMatchObject({ isUntold: false, notice: { status: "queued" }, revision: ready.revision });
  await tellResident(sari, letter);
  expect(await sent(ticket.id)).toBe(2);
  const { history } = await getTicket(sari, { ticketId: ticket.id });
  expect(history.map(({ kind }) => kind).slice(0, 2)).toEqual(["told", "moved"]);
  expect(history[0]).toMatchObject({ notice: { state: "queued", isTemplate: false } });
  expect(history[1]).toMatchObject({ to: "ready", notice: null, isSilent: true });
});

test("diproses tanpa pesan tidak menuntut apa-apa dari warga: tanpa centang, tanpa tanda", async () => {
  const ticket = await aTicket();
  expect(await moveTicket(sari, aMove(ticket, "processing"))).toMatchObject({
    isUntold: false,
    notice: null,
  });
});

test("status yang tidak pernah disertai pesan tidak menghapus centang sebelumnya", async () => {
  const processed = await moveTicket(sari, aMove(await aTicket(), "processing", { message: "Kami proses." }));
  const signing = await moveTicket(sari, aMove(processed, "awaiting_signature"));
  expect(signing).toMatchObject({ isUntold: false, notice: { status: "queued" } });
});

test("pesan gagal dari status sebelumnya tidak lagi dihitung sesudah tiket berpindah diam-diam", async () => {
  const ticket = await aTicket();
  const processed = await moveTicket(sari, aMove(ticket, "processing", { message: "Kami proses." }));
  await db().message.updateMany({ where: { ticketId: ticket.id }, data: { status: "failed" } });
  expect((await listTickets(sari, { due: "failed" })).total).toBe(1);
  await moveTicket(sari, aMove(processed, "ready"));
  expect((await listTickets(sari, { due: "failed" })).total).toBe(0);
});

test("tiket yang sudah berpindah, jendela tertutup, dan status tanpa pesan ditolak", async () => {
  const ticket = await aTicket();
  const ready = await moveTicket(sari, aMove(ticket, "ready"));
  await expect(tellResident(sari, { ...aLetter(ready), revision: 0 })).rejects.toMatchObject({
    code: "conflict",
    details: { movedBy: "Sari Korwa" },
  });
  const checking = await moveTicket(sari, aMove(await aTicket(), "checking"));
  await expect(tellResident(sari, aLetter(checking))).rejects.toMatchObject({ code: "move_not_possible" });
  const late = await moveTicket(sari, aMove(await aTicket({ wroteMinutesAgo: 24 * 60 }), "ready"));
  await expect(tellResident(sari, aLetter(late))).rejects.toMatchObject({ code: "reply_window_closed" });
  const lurah = await aViewer("Elias Lurah", ["head"]);
  await expect(tellResident(lurah, aLetter(ready))).rejects.toMatchObject({ code: "not_allowed" });
});

test("sebelum dinyatakan lengkap atau siap, yang belum diperiksa disebut", async () => {
  const ticket = await aTicket({
    requirements: [
      { code: "PENGANTAR_RT_RW", label: "Pengantar RT/RW", required: true, via: "photo" },
      { code: "KK", label: "Kartu Keluarga asli", required: true, via: "counter" },
      { code: "FOTO", label: "Foto rumah", required: false, via: "photo" },
    ],
  });
  const unchecked = [
    { label: "Pengantar RT/RW", isForCounter: false },
    { label: "Kartu Keluarga asli", isForCounter: true },
  ];
  expect(await getNotice(sari, { ticketId: ticket.id, status: "ready" })).toMatchObject({ unchecked });
  expect(await getNotice(sari, { ticketId: ticket.id, status: "rejected" })).toMatchObject({ unchecked: [] });
});
