import { beforeEach, expect, test } from "vitest";
import { recordDelivery } from "../conversations/record-delivery";
import { retryName } from "../conversations/retry-message";
import { db, transaction } from "../db";
import { anOffice, aViewer, aWaitingConversation } from "../db/testing/builders";
import { uuidv7 } from "../db/uuid";
import { env } from "../env";
import { addJob } from "../jobs/add-job";
import { registerWorkerProcess } from "../jobs/worker-process";
import { settleInterrupted } from "../outbox/settle-interrupted";
import { startLoopbackApi } from "../whatsapp/samples/loopback-api";
import { getHealth } from "./get-health";
import { replayDeliveries } from "./replay-deliveries";

beforeEach(anOffice);

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

test("kantor yang sehat: tidak ada yang tertunda; WhatsApp yang tidak menjawab dikatakan", async () => {
  const report = await getHealth(await anAdmin());
  expect(report).toMatchObject({
    webhooks: { lastAt: null, backlog: 0, oldestAt: null },
    faults: { count: 0, rows: [] },
    sending: { failures: [], unconfirmed: 0, queued: 0 },
    whatsapp: { kind: "unreachable" },
    account: [],
    replies: { sent: 0, free: 1_000 },
    documents: { failed: 0, pending: 0, heldByStore: 0, heldByWhatsApp: 0 },
    jobs: { ready: 0, readySince: null, givenUp: 0 },
    store: { kind: "folder", problem: null },
  });
  expect(report.database.bytes).toBeGreaterThan(1_000_000);
  expect(Math.abs(report.database.clockDriftMs)).toBeLessThan(5_000);
});

test("pekerja dihitung hanya selama ia hidup", async () => {
  const admin = await anAdmin();
  await db().workerProcess.create({ data: { lockKey: 1 } }); // a row that a killed process left
  expect((await getHealth(admin)).workers.alive).toBe(0);
  const worker = await registerWorkerProcess(settleInterrupted);
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

test("kegagalan kirim tujuh hari terakhir dikelompokkan menurut kode, yang lama tidak ikut, dan yang dikirim ulang dihitung sekali, selama belum sampai", async () => {
  const admin = await anAdmin();
  const { id: conversationId } = await aWaitingConversation();
  const failed = { conversationId, direction: "out", author: "bot", status: "failed", content: {} } as const;
  const [first, second, refused] = [uuidv7(), uuidv7(), uuidv7()];
  await db().message.createMany({
    data: [
      { ...failed, errorCode: 131047 },
      { ...failed, errorCode: 131026 },
      { ...failed, errorCode: 131026 },
      { ...failed, errorCode: 131026, id: "01900000-0000-7000-8000-000000000001" },
      // Sent again, and again: it got through the third time.
      { ...failed, errorCode: 131042, id: first },
      { ...failed, errorCode: 131042, id: second, clientMessageId: retryName(first) },
      { ...failed, status: "delivered", clientMessageId: retryName(second) },
      // Sent again, and refused again: one trouble, not two.
      { ...failed, errorCode: 131026, id: refused },
      { ...failed, errorCode: 131026, clientMessageId: retryName(refused) },
      { ...failed, status: "unconfirmed" },
    ],
  });
  const { sending } = await getHealth(admin);
  expect(sending.failures).toMatchObject([
    { code: 131026, count: 3, action: "drop" },
    { code: 131047, count: 1, action: "template" },
  ]);
  expect(sending.unconfirmed).toBe(1);
});

test("setiap angka menyebut percakapannya, yang terbaru dahulu; lurah yang tidak membaca percakapan melihat angkanya saja", async () => {
  const admin = await anAdmin();
  const { id: yosina } = await aWaitingConversation("Yosina Rumbiak");
  const { id: elias } = await aWaitingConversation("Elias Wonda");
  const sent = (conversationId: string, status: "failed" | "unconfirmed", errorCode: number | null = null) =>
    db().message.create({
      data: { conversationId, direction: "out", author: "bot", content: {}, status, errorCode },
    });
  await sent(yosina, "failed", 131026);
  await sent(yosina, "failed", 131026);
  await sent(elias, "failed", 131026);
  await sent(elias, "failed", 131047);
  await sent(yosina, "unconfirmed");
  const old = new Date(Date.now() - 30 * 24 * 3_600_000);
  const file = { mimeType: "image/jpeg", state: "failed" as const };
  await db().document.create({ data: { ...file, conversationId: elias, refusal: "lost", createdAt: old } });
  await db().document.create({
    data: { ...file, conversationId: yosina, refusal: "damaged", createdAt: old },
  });
  const { affected, documents } = await getHealth(admin);
  expect(affected.failed.map(({ code, name }) => [code, name])).toEqual([
    [131047, "Elias Wonda"],
    [131026, "Elias Wonda"],
    [131026, "Yosina Rumbiak"],
  ]);
  expect(affected.unconfirmed).toMatchObject([{ conversationId: yosina, name: "Yosina Rumbiak" }]);
  expect(affected.documents).toMatchObject([{ conversationId: elias }]);
  expect(documents.failed).toBe(1);
  const ofHead = await getHealth(await aViewer("Elias Lurah", ["head"]));
  expect(ofHead.affected).toEqual({ failed: [], unconfirmed: [], documents: [] });
  expect(ofHead.sending.failures).toHaveLength(2);
});

test("keadaan nomor, mutu, batas dan jam Meta ditanyakan langsung kepada Meta", async () => {
  const admin = await anAdmin();
  const meta = await startLoopbackApi(
    (response) => {
      response.setHeader("Date", new Date(Date.now() + 120_000).toUTCString());
      response.writeHead(200, { "Content-Type": "application/json" }).end(
        JSON.stringify({
          display_phone_number: "+62 811 1",
          verified_name: "Kelurahan Karang Mulya",
          quality_rating: "YELLOW",
          status: "RESTRICTED",
          whatsapp_business_manager_messaging_limit: "TIER_2K",
        }),
      );
    },
    Number(new URL(env().WHATSAPP_API_URL).port),
  );
  const { whatsapp } = await getHealth(admin);
  await meta.stop();
  expect(whatsapp).toMatchObject({
    kind: "connected",
    status: "RESTRICTED",
    quality: "YELLOW",
    limit: "TIER_2K",
  });
  const drift = whatsapp.kind === "connected" ? (whatsapp.clockDriftMs ?? 0) : 0;
  expect(drift).toBeGreaterThan(110_000);
  expect(drift).toBeLessThan(130_000);
});

test("templat menurut keadaan, berkas yang tertahan menurut sebab, pekerjaan yang menunggu, balasan bulan ini", async () => {
  const admin = await anAdmin();
  await db().messageTemplate.deleteMany();
  const template = (name: string, status: "approved" | "rejected" | "deleted") => ({
    name,
    status,
    language: "id",
    category: "UTILITY",
    components: [],
  });
  await db().messageTemplate.createMany({
    data: [
      template("siap", "approved"),
      template("kurang", "approved"),
      template("ditolak", "rejected"),
      template("lama", "deleted"),
    ],
  });
  const file = { mimeType: "image/jpeg" };
  await db().document.createMany({
    data: [
      { ...file, refusal: "store" },
      { ...file, refusal: "whatsapp" },
      { ...file, refusal: "whatsapp" },
      file,
      { ...file, state: "failed" },
      { ...file, state: "refused", refusal: "size" },
    ],
  });
  const { id: conversationId } = await aWaitingConversation();
  const sent = {
    conversationId,
    direction: "out",
    author: "staff",
    status: "delivered",
    content: {},
  } as const;
  await db().message.createMany({ data: [sent, { ...sent, status: "read" }, { ...sent, status: "queued" }] });
  await transaction((tx) => addJob(tx, "mark-read", { messageId: conversationId }));
  await transaction((tx) =>
    addJob(tx, "mark-read", { messageId: conversationId }, { runAt: new Date(Date.now() + 60_000) }),
  );
  const report = await getHealth(admin);
  expect(report).toMatchObject({
    templates: { approved: 2, rejected: 1 },
    documents: { failed: 1, pending: 4, heldByStore: 1, heldByWhatsApp: 2 },
    jobs: { ready: 1, givenUp: 0 },
    replies: { sent: 2, free: 1_000 },
  });
  expect(report.templates).not.toHaveProperty("deleted");
  expect(Date.parse(report.jobs.readySince ?? "")).toBeLessThanOrEqual(Date.now() + 1_000);
});

test("lurah membaca kesehatan tetapi tidak memproses ulang; petugas tidak membacanya", async () => {
  const head = await aViewer("Markus Rumbiak", ["head"]);
  await expect(replayDeliveries(head, {})).rejects.toThrow("not_allowed");
  await expect(getHealth(await aViewer())).rejects.toThrow("not_allowed");
});
