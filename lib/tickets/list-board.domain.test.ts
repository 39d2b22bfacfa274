import { beforeEach, expect, test } from "vitest";
import { db, pool } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { loadOffice } from "../office/load-office";
import { listBoard } from "./list-board";
import { listTickets } from "./list-tickets";
import { aTicket } from "./testing/a-ticket";

const HOUR_MS = 3_600_000;
const hours = (count: number) => new Date(Date.now() + count * HOUR_MS);

beforeEach(anOffice);

test("urutan: terlambat, pesan gagal, tenggat terdekat, dijeda", async () => {
  const viewer = await aViewer();
  const paused = await aTicket({
    title: "dijeda",
    status: "needs_documents",
    pausedAt: new Date(),
    dueAt: hours(1),
  });
  const later = await aTicket({ title: "lusa", dueAt: hours(48) });
  const failed = await aTicket({ title: "pesan gagal", dueAt: hours(72) });
  const soon = await aTicket({ title: "besok", dueAt: hours(24) });
  const late = await aTicket({ title: "terlambat", dueAt: hours(-2) });
  await aFailedMessage(failed);
  const { cards } = await listBoard(viewer);
  const order = [late, failed, soon, later, paused].map(({ id }) => id);
  expect(cards.map(({ id }) => id)).toEqual(order);
});

test("paling banyak tiga pernyataan, berapa pun tiketnya", async () => {
  const viewer = await aViewer();
  await loadOffice();
  await aTicket();
  const few = await countStatements(() => listBoard(viewer));
  for (let i = 0; i < 6; i++) await aTicket();
  const many = await countStatements(() => listBoard(viewer));
  expect(many).toBe(few);
  expect(many).toBeLessThanOrEqual(3);
});

test("laporan tertutup: petugas melihat kartu terkunci tanpa isi dan tidak menemukannya di tabel", async () => {
  const officer = await aViewer();
  const lurah = await aViewer("Elias Lurah", ["head"]);
  const ticket = await aTicket({
    kind: "report",
    isClosed: true,
    title: "Pungli di loket",
    applicantName: "Obaja",
  });
  const [locked] = (await listBoard(officer)).cards;
  expect(locked).toMatchObject({ isLocked: true, number: ticket.number, status: "received" });
  expect(JSON.stringify(locked)).not.toMatch(/Pungli|Obaja|RT 02/);
  expect(await listTickets(officer, {})).toMatchObject({ rows: [], total: 0 });
  expect((await listBoard(lurah)).cards[0]).toMatchObject({ isLocked: false, title: "Pungli di loket" });
  expect((await listTickets(lurah, { q: "obaja" })).rows).toHaveLength(1);
});

test("selesai dihitung, tidak ditampilkan; syarat yang kurang disebut", async () => {
  const viewer = await aViewer();
  await aTicket({ status: "completed" });
  await aTicket({ status: "rejected" });
  await aTicket();
  const board = await listBoard(viewer);
  expect(board.finishedCount).toBe(2);
  expect(board.cards).toHaveLength(1);
  expect(board.cards[0]).toMatchObject({ missing: ["Pengantar RT/RW"], arrived: [] });
});

test("tabel: halaman demi halaman tanpa ulangan, tersaring menurut status dan tenggat", async () => {
  const viewer = await aViewer();
  const late = await aTicket({ dueAt: hours(-30) });
  for (let i = 0; i < 51; i++) await aTicket({ dueAt: hours(100 + i) });
  const first = await listTickets(viewer, { sort: "due" });
  expect(first).toMatchObject({ total: 52 });
  const second = await listTickets(viewer, { sort: "due", cursor: first.nextCursor ?? "" });
  expect(second.nextCursor).toBeNull();
  const ids = [...first.rows, ...second.rows].map(({ id }) => id);
  expect(new Set(ids).size).toBe(52);
  expect((await listTickets(viewer, { due: "late" })).rows.map(({ id }) => id)).toEqual([late.id]);
  expect((await listTickets(viewer, { status: ["ready"] })).total).toBe(0);
});

async function aFailedMessage({ id, conversationId }: { id: string; conversationId: string }) {
  await db().message.create({
    data: {
      ticketId: id,
      conversationId,
      direction: "out",
      author: "staff",
      status: "failed",
      content: { type: "text", body: "Siap diambil" },
    },
  });
}

/** Counts what is sent to PostgreSQL while `run` works. */
async function countStatements(run: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const original = pool().query.bind(pool());
  const counted = ((...args: Parameters<typeof original>) => {
    count++;
    return original(...args);
  }) as typeof original;
  Object.assign(pool(), { query: counted });
  await run();
  Object.assign(pool(), { query: original });
  expect(count).toBeGreaterThan(0);
  return count;
}
