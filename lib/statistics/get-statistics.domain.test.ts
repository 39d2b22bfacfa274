import { expect, test } from "vitest";
import type { Viewer } from "../auth/viewer";
import { workingMinutesBetween } from "../calendar/working-time";
import { db } from "../db";
import { anOffice, aViewer, aWaitingConversation } from "../db/testing/builders";
import { loadOffice } from "../office/load-office";
import { listTickets } from "../tickets/list-tickets";
import { aTicket } from "../tickets/testing/a-ticket";
import { OPEN_STATUSES, TICKET_STATUSES } from "../tickets/ticket";
import { getStatistics } from "./get-statistics";
import type { Figure } from "./statistics";

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR);

async function aHead() {
  await anOffice();
  return aViewer("Markus Rumbiak", ["head"]);
}

const rowsOf = async (viewer: Viewer, { filters }: Figure) => (await listTickets(viewer, filters)).total;

/** Every number of the page that has filters, wherever it stands. */
function figuresIn(value: unknown): Figure[] {
  if (typeof value !== "object" || value === null) return [];
  if ("count" in value && "filters" in value) return [value as Figure];
  return Object.values(value).flatMap(figuresIn);
}

test("kantor baru: nol di mana-mana, tanpa kesalahan", async () => {
  const statistics = await getStatistics(await aHead());
  expect(statistics).toMatchObject({
    hasTickets: false,
    open: { count: 0 },
    late: { groups: [] },
    services: [],
  });
  expect(statistics.speed.now).toMatchObject({ median: null, promised: 0 });
});

test("setiap angka membuka tepat sebanyak baris di tabel tiket", async () => {
  const head = await aHead();
  for (const status of TICKET_STATUSES) await aTicket({ status });
  for (const status of ["checking", "awaiting_signature", "awaiting_signature"] as const) {
    await aTicket({ status, dueAt: ago(30), isClosed: status === "checking" });
  }
  await aTicket({ status: "needs_documents", dueAt: ago(5), pausedAt: ago(9) });
  await aTicket({ kind: "report", status: "in_progress", dueAt: ago(50) });
  const statistics = await getStatistics(head);
  const figures = figuresIn(statistics);
  expect(figures.length).toBeGreaterThan(30);
  for (const figure of figures) {
    expect({ ...figure, count: await rowsOf(head, figure) }).toEqual(figure);
  }
});

test("belum diambil: hanya yang lebih dari tiga hari kerja menunggu menjadi urusan lurah", async () => {
  const head = await aHead();
  await aTicket({ status: "ready" });
  await aTicket({ status: "ready", statusSince: ago(24 * 14) });
  const { uncollected, forgotten } = await getStatistics(head);
  expect([uncollected.figure.count, forgotten.count]).toEqual([2, 1]);
  expect(await rowsOf(head, forgotten)).toBe(1);
});

test("jumlah menurut status dan menurut layanan sama dengan seluruh yang terbuka", async () => {
  const head = await aHead();
  for (const status of TICKET_STATUSES) await aTicket({ status });
  await aTicket({ kind: "report", status: "verified" });
  const { states, services, open } = await getStatistics(head);
  const sum = (counts: number[]) => counts.reduce((a, b) => a + b, 0);
  expect(open.count).toBe(OPEN_STATUSES.length + 1);
  expect(sum(states.map(({ figure }) => figure.count))).toBe(open.count);
  expect(sum(services.map((service) => service.open.count))).toBe(open.count);
});

test("terlambat dikelompokkan menurut tempat tertahan, yang terparah lebih dahulu", async () => {
  const head = await aHead();
  const officer = await aViewer();
  const worst = await aTicket({ status: "awaiting_signature", dueAt: ago(200) });
  await aTicket({ status: "awaiting_signature", dueAt: ago(60) });
  const mine = await aTicket({ status: "processing", dueAt: ago(100) });
  await db().ticket.update({ where: { id: mine.id }, data: { assigneeId: officer.id } });
  await aTicket({ status: "ready", dueAt: ago(500) });
  const { late } = await getStatistics(head);
  expect(late.figure.count).toBe(3);
  expect(late.signature.count).toBe(2);
  expect(late.groups).toMatchObject([
    { status: "awaiting_signature", assignee: null, figure: { count: 2 } },
    { status: "processing", assignee: "Sari Korwa", figure: { count: 1 } },
  ]);
  expect(late.groups[0]?.tickets[0]?.id).toBe(worst.id);
});

test("hari berganti pada tengah malam kantor, bukan tengah malam server", async () => {
  const head = await aHead();
  const { today } = await getStatistics(head);
  const midnight = new Date(`${today}T00:00:00+09:00`).getTime();
  for (const receivedAt of [new Date(midnight - 1_000), new Date(midnight), new Date(midnight + 1_000)]) {
    const ticket = await aTicket();
    await db().ticket.update({ where: { id: ticket.id }, data: { receivedAt } });
  }
  expect((await getStatistics(head)).day.received.count).toBe(2);
});

test("tepat waktu, dan separuh siap dalam jam kerja tanpa jedanya", async () => {
  const head = await aHead();
  const { calendar } = await loadOffice();
  const now = new Date();
  for (const [hours, isKept] of [
    [72, true],
    [120, true],
    [288, false],
  ] as const) {
    const ticket = await aTicket({ status: "ready" });
    const dueAt = new Date(now.getTime() + (isKept ? HOUR : -HOUR));
    const data = { completeAt: ago(hours), readyAt: now, dueAt, pausedMinutes: 60 };
    await db().ticket.update({ where: { id: ticket.id }, data });
  }
  const { speed, ready } = await getStatistics(head);
  expect(ready.now.count).toBe(3);
  expect(speed.now).toMatchObject({ kept: 2, promised: 3 });
  const middle = workingMinutesBetween(calendar, ago(120), now) - 60;
  expect(Math.abs((speed.now.median ?? 0) - middle)).toBeLessThanOrEqual(1);
});

test("waktu per status: rata-rata, berjumlah sama dengan seluruh perjalanan", async () => {
  const head = await aHead();
  const { calendar } = await loadOffice();
  const ticket = await aTicket({ status: "ready" });
  const [opened, signed, readyAt] = [ago(240), ago(96), new Date()];
  await db().ticketEvent.deleteMany();
  await db().ticketEvent.createMany({
    data: [
      { ticketId: ticket.id, action: "opened", to: "received", actor: "bot", createdAt: opened },
      { ticketId: ticket.id, action: "moved", to: "awaiting_signature", actor: "staff", createdAt: signed },
      { ticketId: ticket.id, action: "moved", to: "ready", actor: "staff", createdAt: readyAt },
    ],
  });
  await db().ticket.update({ where: { id: ticket.id }, data: { completeAt: opened, readyAt } });
  const { stateTimes } = await getStatistics(head);
  expect(stateTimes.map(({ status }) => status)).toEqual(["received", "awaiting_signature"]);
  expect(stateTimes[1]?.now).toBe(workingMinutesBetween(calendar, signed, readyAt));
  const whole = workingMinutesBetween(calendar, opened, readyAt);
  expect(Math.abs(stateTimes.reduce((sum, { now }) => sum + now, 0) - whole)).toBeLessThanOrEqual(1);
});

test("warga yang menunggu, dan yang paling lama", async () => {
  const head = await aHead();
  await aWaitingConversation("Yosina Rumbiak", 90);
  await aWaitingConversation("Dorkas Mnusefer", 10);
  const { waiting } = await getStatistics(head);
  expect(waiting.count).toBe(2);
  expect(Math.round((Date.now() - Date.parse(waiting.since ?? "")) / 60_000)).toBe(90);
});

test("petugas tidak melihat statistik", async () => {
  await anOffice();
  await expect(getStatistics(await aViewer())).rejects.toThrow("not_allowed");
});

test("tujuh pernyataan, berapa pun isinya", async () => {
  const head = await aHead();
  for (const status of TICKET_STATUSES) await aTicket({ status, dueAt: ago(30) });
  await getStatistics(head); // the office is read once and kept
  const statements = await countStatements(() => getStatistics(head));
  expect(statements).toBe(7);
});

/** Statements that the pool's connections ran meanwhile. */
async function countStatements(run: () => Promise<unknown>): Promise<number> {
  const { default: pg } = await import("pg");
  const query = pg.Client.prototype.query;
  let count = 0;
  pg.Client.prototype.query = function counted(this: unknown, ...args: unknown[]) {
    count++;
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    await run();
  } finally {
    pg.Client.prototype.query = query;
  }
  return count;
}
