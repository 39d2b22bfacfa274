import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { db, transaction } from "../../lib/db";
import { env } from "../../lib/env";
import { session } from "../../lib/menu/engine/session";
import { forgetMenus } from "../../lib/menu/load-menu";
import { forgetOffice } from "../../lib/office/load-office";
import { messagePreview } from "../../lib/outbox/preview";
import { aTicket } from "../../lib/tickets/testing/a-ticket";
import { BOARD_COLUMNS, COLUMN_OF, OPEN_STATUSES } from "../../lib/tickets/ticket";
import { inboundContent } from "../../lib/whatsapp/inbound-content";
import { outboundContent } from "../../lib/whatsapp/outbound-content";
import { findObstacle, MOST_TICKETS } from "./demo/find-obstacle";
import { seedDemo } from "./demo/seed-demo";
import { seedOffice } from "./office";

const TIMEOUT_MS = 180_000;
const waits = (minutes: number, now: Date) => new Date(now.getTime() - minutes * 60_000).toISOString();

// Not anOffice: on a busy machine the office alone takes longer than a transaction may by default.
beforeEach(async () => {
  forgetOffice();
  forgetMenus();
  await transaction((tx) => seedOffice(tx, "Asia/Jayapura"), { timeout: TIMEOUT_MS });
});

test("satu hari Karang Mulya: dibuat sekali, dapat dibaca mesin bot dan layar, tidak mengirim apa-apa", {
  timeout: TIMEOUT_MS,
}, async () => {
  const now = new Date("2026-11-24T10:20:00+09:00");
  const outcome = await seedDemo({ now });
  if (outcome.kind !== "made") throw new Error(outcome.kind);

  const passwords = outcome.accounts.map(({ password }) => password);
  expect(new Set(passwords).size).toBe(5);
  expect(new Set(outcome.accounts.flatMap(({ roles }) => roles))).toEqual(
    new Set(["officer", "menu_editor", "head", "admin"]),
  );

  const sessions = await db().botSession.findMany();
  expect(sessions).toHaveLength(await db().conversation.count());
  for (const { state } of sessions) session.parse(state);

  const messages = await db().message.findMany({ orderBy: { id: "asc" } });
  for (const { direction, content } of messages)
    (direction === "in" ? inboundContent : outboundContent).parse(content);
  expect(messages.every(({ receivedAt }) => receivedAt <= now)).toBe(true);
  expect(messages.filter(({ status }) => status === "queued" || status === "sending")).toEqual([]);
  expect(messages.filter(({ direction, answeredAt }) => direction === "in" && !answeredAt)).toEqual([]);
  expect(await db().$queryRaw`select count(*)::int as jobs from graphile_worker._private_jobs`).toEqual([
    { jobs: 0 },
  ]);

  const files = await db().document.findMany();
  const keys = files.flatMap(({ storageKey, thumbnailKey }) => [storageKey, thumbnailKey]);
  const missing = keys.filter((key) => key && !existsSync(join(env().DATA_DIR, "files", key)));
  expect(missing).toEqual([]);

  await expectInbox(now);
  await expectBoard(now);

  const before = await countEverything();
  expect((await seedDemo({ now })).kind).toBe("there_already");
  expect((await seedDemo({ now, force: true })).kind).toBe("there_already");
  expect(await countEverything()).toEqual(before);
});

async function expectInbox(now: Date) {
  const conversations = await db().conversation.findMany({ orderBy: { waitingSince: "asc" } });
  for (const { lastMessagePreview } of conversations) messagePreview.parse(lastMessagePreview);
  expect(conversations.flatMap(({ waitingSince }) => waitingSince?.toISOString() ?? [])).toEqual(
    [72, 24, 11, 3].map((minutes) => waits(minutes, now)),
  );
  expect(new Set(conversations.map(({ state }) => state)).size).toBe(5);
  const failed = await db().message.findMany({ where: { status: "failed" }, select: { errorCode: true } });
  expect(failed.map(({ errorCode }) => errorCode).sort()).toEqual([131026, 131047]);
  expect(await db().message.count({ where: { text: { contains: "9106014507900003" } } })).toBe(0);
}

async function expectBoard(now: Date) {
  const tickets = await db().ticket.findMany({ orderBy: { receivedAt: "asc" } });
  const open = tickets.filter(({ status }) => OPEN_STATUSES.includes(status));
  for (const column of BOARD_COLUMNS)
    expect(tickets.filter(({ status }) => COLUMN_OF[status] === column).length, column).toBeGreaterThan(4);
  expect(new Set(open.map(({ status }) => status))).toEqual(new Set(OPEN_STATUSES));
  expect(open.filter(({ dueAt, readyAt }) => !readyAt && dueAt && dueAt < now).length).toBeGreaterThan(1);
  expect(open.filter(({ isClosed }) => isClosed)).toHaveLength(1);
  // Numbers rise with the time of receipt, month by month.
  expect(tickets.map(({ number }) => number)).toEqual(tickets.map(({ number }) => number).toSorted());
}

test("kantor yang sudah bekerja tidak dicampuri, kecuali diminta", { timeout: TIMEOUT_MS }, async () => {
  for (let count = 0; count <= MOST_TICKETS; count++) await aTicket();
  expect(await seedDemo()).toEqual({ kind: "in_use", tickets: MOST_TICKETS + 1 });
  expect(await db().staff.count()).toBe(0);
  expect(await transaction((tx) => findObstacle(tx, true))).toBeUndefined();
});

async function countEverything() {
  return {
    staff: await db().staff.count(),
    residents: await db().resident.count(),
    messages: await db().message.count(),
    tickets: await db().ticket.count(),
    documents: await db().document.count(),
  };
}
