import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "../auth/viewer";
import { addWorkingMinutes, workingMinutesBetween } from "../calendar/working-time";
import { db } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { loadOffice } from "../office/load-office";
import { moveTicket } from "./move-ticket";
import { aMove } from "./testing/a-move";
import { aTicket } from "./testing/a-ticket";
import { undoMove } from "./undo-move";

let sari: Viewer;

beforeEach(async () => {
  await anOffice();
  sari = await aViewer("Sari Korwa");
});

const messagesOf = (ticketId: string) => db().message.findMany({ where: { ticketId, direction: "out" } });
const movesOf = (ticketId: string) => db().ticketEvent.count({ where: { ticketId, action: "moved" } });

test("pindah ke Diproses: status, tindakan pertama, riwayat dan pesan ditulis bersama", async () => {
  const ticket = await aTicket();
  const card = await moveTicket(sari, aMove(ticket, "processing", { message: "Berkas sudah lengkap." }));
  expect(card).toMatchObject({ status: "processing", revision: 1, notice: { status: "queued" } });
  const [message] = await messagesOf(ticket.id);
  expect(message).toMatchObject({ text: "Berkas sudah lengkap.", staffId: sari.id, status: "queued" });
  const stored = await db().ticket.findUniqueOrThrow({ where: { id: ticket.id }, include: { events: true } });
  expect(stored.firstActionAt).not.toBeNull();
  expect(stored.events).toContainEqual(
    expect.objectContaining({ action: "moved", from: "received", to: "processing", messageId: message?.id }),
  );
});

test("yang mengerjakan tiket tanpa petugas menjadi petugasnya; milik orang lain tetap; urungkan melepaskannya", async () => {
  const ticket = await aTicket();
  const moved = await moveTicket(sari, aMove(ticket, "checking"));
  expect(moved.assignee).toMatchObject({ id: sari.id });
  expect(await db().ticketEvent.count({ where: { ticketId: ticket.id, action: "assigned" } })).toBe(1);
  const yohana = await aViewer("Yohana Mandowen");
  const again = await moveTicket(yohana, aMove(moved, "processing"));
  expect(again.assignee).toMatchObject({ id: sari.id });

  const other = await aTicket();
  const { revision } = await moveTicket(sari, aMove(other, "checking"));
  expect((await undoMove(sari, { ticketId: other.id, revision })).assignee).toBeNull();
});

test("dua petugas berebut: satu menang, yang lain diberi tahu dan tidak ada yang tertimpa", async () => {
  const ticket = await aTicket();
  const yohana = await aViewer("Yohana Mandowen");
  const results = await Promise.allSettled([
    moveTicket(sari, aMove(ticket, "processing", { message: "Kami proses." })),
    moveTicket(yohana, aMove(ticket, "needs_documents", { message: "Mohon dilengkapi." })),
  ]);
  const won = results.filter(({ status }) => status === "fulfilled");
  const lost = results.find((result) => result.status === "rejected");
  expect(won).toHaveLength(1);
  const stored = await db().ticket.findUniqueOrThrow({ where: { id: ticket.id } });
  const winner = stored.status === "processing" ? sari : yohana;
  expect(lost?.reason).toMatchObject({
    code: "conflict",
    details: { movedBy: winner.name, card: { status: stored.status, revision: 1 } },
  });
  expect(await messagesOf(ticket.id)).toHaveLength(1);
  expect(await movesOf(ticket.id)).toBe(1);
});

test("klik ganda adalah satu perpindahan dan satu pesan", async () => {
  const ticket = await aTicket();
  const click = aMove(ticket, "processing", { message: "Kami proses." });
  const [first, second] = await Promise.all([moveTicket(sari, click), moveTicket(sari, click)]);
  expect(second).toMatchObject({ status: first.status, revision: 1 });
  expect(await messagesOf(ticket.id)).toHaveLength(1);
  expect(await movesOf(ticket.id)).toBe(1);
});

test("jeda: menit kerja yang terlewat memundurkan tenggat sebanyak itu", async () => {
  const { calendar } = await loadOffice();
  const pausedAt = new Date(Date.now() - 10 * 24 * 3_600_000);
  const dueAt = new Date(Date.now() - 9 * 24 * 3_600_000);
  const ticket = await aTicket({ status: "needs_documents", pausedAt, statusSince: pausedAt, dueAt });
  await moveTicket(sari, aMove(ticket, "processing"));
  const stored = await db().ticket.findUniqueOrThrow({ where: { id: ticket.id } });
  const minutes = workingMinutesBetween(calendar, pausedAt, stored.statusSince);
  expect(minutes).toBeGreaterThan(0);
  expect(stored).toMatchObject({
    pausedAt: null,
    pausedMinutes: minutes,
    dueAt: addWorkingMinutes(calendar, dueAt, minutes),
  });
});

test("ke Perlu Perbaikan Berkas menghentikan jam", async () => {
  const ticket = await aTicket();
  const card = await moveTicket(sari, aMove(ticket, "needs_documents"));
  expect(card.clock).toMatchObject({ kind: "paused", isLate: false });
  const stored = await db().ticket.findUniqueOrThrow({ where: { id: ticket.id } });
  expect(stored.pausedAt).not.toBeNull();
});

test("laporan tertutup tidak ada bagi petugas, tetapi ada bagi lurah yang juga admin", async () => {
  const ticket = await aTicket({ kind: "report", isClosed: true });
  await expect(moveTicket(sari, aMove(ticket, "verified"))).rejects.toMatchObject({ code: "not_found" });
  const lurah = await aViewer("Elias Lurah", ["head", "admin"]);
  expect(await moveTicket(lurah, aMove(ticket, "verified"))).toMatchObject({ status: "verified" });
});

test("peran tanpa izin ditolak", async () => {
  const ticket = await aTicket();
  for (const role of ["head", "menu_editor"] as const) {
    const viewer = await aViewer("Bukan Petugas", [role]);
    await expect(moveTicket(viewer, aMove(ticket, "checking"))).rejects.toMatchObject({
      code: "not_allowed",
    });
  }
});

test("jendela balas tertutup: pesan ditolak tanpa memindahkan; tanpa pesan boleh", async () => {
  const ticket = await aTicket({ wroteMinutesAgo: 24 * 60 });
  const withMessage = aMove(ticket, "processing", { message: "Kami proses." });
  await expect(moveTicket(sari, withMessage)).rejects.toMatchObject({ code: "reply_window_closed" });
  expect(await movesOf(ticket.id)).toBe(0);
  expect(await moveTicket(sari, aMove(ticket, "processing"))).toMatchObject({ status: "processing" });
});

test("yang tidak mungkin atau tidak lengkap ditolak", async () => {
  const ticket = await aTicket();
  await expect(moveTicket(sari, aMove(ticket, "completed"))).rejects.toMatchObject({
    code: "move_not_possible",
  });
  await expect(moveTicket(sari, aMove(ticket, "answered"))).rejects.toMatchObject({
    code: "move_not_possible",
  });
  await expect(moveTicket(sari, aMove(ticket, "rejected"))).rejects.toMatchObject({ code: "invalid_input" });
  const ready = await aTicket({ status: "ready" });
  await expect(moveTicket(sari, aMove(ready, "completed"))).rejects.toMatchObject({ code: "invalid_input" });
});

test("serah terima mencatat siapa yang mengambil", async () => {
  const ticket = await aTicket({ status: "ready" });
  const handover = { collectedBy: "Maria Rumbiak", relation: "family" as const, originalsSeen: true };
  await moveTicket(sari, aMove(ticket, "completed", { handover }));
  expect(await db().handover.findUnique({ where: { ticketId: ticket.id } })).toMatchObject({
    collectedBy: "Maria Rumbiak",
    officerId: sari.id,
  });
});

test("urungkan mengembalikan status dan jam persis, hanya bagi yang memindahkan", async () => {
  const ticket = await aTicket();
  const moved = await moveTicket(sari, aMove(ticket, "needs_documents"));
  const yohana = await aViewer("Yohana Mandowen");
  const undo = { ticketId: ticket.id, revision: moved.revision };
  await expect(undoMove(yohana, undo)).rejects.toMatchObject({ code: "move_not_possible" });
  await undoMove(sari, undo);
  const { updatedFields, stored } = await compare(ticket);
  expect(updatedFields).toEqual([]);
  expect(stored.revision).toBe(2);
  expect(await db().ticketEvent.count({ where: { ticketId: ticket.id, action: "move_undone" } })).toBe(1);
  await expect(undoMove(sari, { ...undo, revision: 2 })).rejects.toMatchObject({ code: "move_not_possible" });
});

async function compare(before: Awaited<ReturnType<typeof aTicket>>) {
  const stored = await db().ticket.findUniqueOrThrow({ where: { id: before.id } });
  const keys = [
    "status",
    "statusSince",
    "dueAt",
    "pausedAt",
    "pausedMinutes",
    "firstActionAt",
    "readyAt",
  ] as const;
  return { stored, updatedFields: keys.filter((key) => String(stored[key]) !== String(before[key])) };
}
