import { expect, test } from "vitest";
import { recordDelivery } from "../conversations/record-delivery";
import { db } from "../db";
import { anOffice, aViewer, aWaitingConversation } from "../db/testing/builders";
import { registerWorkerProcess } from "../jobs/worker-process";
import { answerHealth } from "./answer-health";
import { getHealth } from "./get-health";
import { replayDeliveries } from "./replay-deliveries";

const anAdmin = () => aViewer("Yohana Mandowen", ["admin"]);

async function aFailedDelivery(state: "unreadable" | "failed" = "failed") {
  await recordDelivery(Buffer.from("{}"));
  const { id } = await db().webhookDelivery.findFirstOrThrow({ where: { state: "received" } });
  const faults = { create: { position: "entry 0", reason: "not_stored" } };
  await db().webhookDelivery.update({ where: { id }, data: { state, attempts: 3, error: state, faults } });
  await db().$executeRaw`delete from graphile_worker._private_jobs`;
  return id;
}

const jobs = async () => {
  const [row] = await db().$queryRaw<
    { count: number }[]
  >`select count(*)::int as count from graphile_worker.jobs`;
  return row?.count;
};

test("alamat kesehatan menjawab 200 tanpa rahasia", async () => {
  const response = await answerHealth();
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: "ok" });
});

test("kantor yang sehat: tidak ada yang tertunda; WhatsApp yang tidak menjawab dikatakan", async () => {
  const report = await getHealth(await anAdmin());
  expect(report).toMatchObject({
    webhooks: { lastAt: null, backlog: 0, oldestAt: null },
    faults: { count: 0, rows: [] },
    sending: { failures: [], unconfirmed: 0, queued: 0 },
    whatsapp: { kind: "unreachable" },
  });
  expect(report.database.bytes).toBeGreaterThan(1_000_000);
  expect(Math.abs(report.database.clockDriftMs)).toBeLessThan(5_000);
});

test("pekerja dihitung hanya selama ia hidup", async () => {
  const admin = await anAdmin();
  await db().workerProcess.create({ data: { lockKey: 1 } }); // a row that a killed process left
  expect((await getHealth(admin)).workers.alive).toBe(0);
  const worker = await registerWorkerProcess();
  expect((await getHealth(admin)).workers.alive).toBe(1);
  await worker.stop();
  expect((await getHealth(admin)).workers.alive).toBe(0);
});

test("kiriman yang gagal tampil dengan sebab, bukan isinya, dan dapat diproses ulang satu per satu", async () => {
  const admin = await anAdmin();
  const id = await aFailedDelivery();
  const other = await aFailedDelivery("unreadable");
  const { faults } = await getHealth(admin);
  expect(faults.count).toBe(2);
  expect(faults.rows).toContainEqual(
    expect.objectContaining({ deliveryId: id, attempts: 3, reasons: ["failed", "entry 0: not_stored"] }),
  );
  expect(await replayDeliveries(admin, { deliveryId: id })).toEqual({ count: 1 });
  expect(await jobs()).toBe(1);
  expect(await db().webhookDelivery.findUnique({ where: { id } })).toMatchObject({
    state: "received",
    attempts: 0,
  });
  await expect(replayDeliveries(admin, { deliveryId: id })).rejects.toThrow("not_found");
  expect((await getHealth(admin)).faults.rows.map(({ deliveryId }) => deliveryId)).toEqual([other]);
  expect(await db().auditEntry.findFirst()).toMatchObject({ action: "deliveries_replayed", subjectId: id });
});

test("proses ulang semua menambah satu pekerjaan, walau ditekan dua kali", async () => {
  const admin = await anAdmin();
  await aFailedDelivery();
  await aFailedDelivery("unreadable");
  expect(await replayDeliveries(admin, {})).toEqual({ count: 2 });
  expect(await replayDeliveries(admin, {})).toEqual({ count: 0 });
  expect(await jobs()).toBe(1);
  expect((await getHealth(admin)).webhooks.backlog).toBe(2);
});

test("kegagalan kirim tujuh hari terakhir dikelompokkan menurut kode, yang lama tidak ikut", async () => {
  await anOffice();
  const admin = await anAdmin();
  const { id: conversationId } = await aWaitingConversation();
  const failed = { conversationId, direction: "out", author: "bot", status: "failed", content: {} } as const;
  await db().message.createMany({
    data: [
      { ...failed, errorCode: 131047 },
      { ...failed, errorCode: 131026 },
      { ...failed, errorCode: 131026 },
      { ...failed, errorCode: 131026, id: "01900000-0000-7000-8000-000000000001" },
      { ...failed, status: "unconfirmed" },
    ],
  });
  const { sending } = await getHealth(admin);
  expect(sending.failures).toMatchObject([
    { code: 131026, count: 2, action: "drop" },
    { code: 131047, count: 1, action: "template" },
  ]);
  expect(sending.unconfirmed).toBe(1);
});

test("lurah membaca kesehatan tetapi tidak memproses ulang; petugas tidak membacanya", async () => {
  const head = await aViewer("Markus Rumbiak", ["head"]);
  await expect(replayDeliveries(head, {})).rejects.toThrow("not_allowed");
  await expect(getHealth(await aViewer())).rejects.toThrow("not_allowed");
});
