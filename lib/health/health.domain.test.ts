import { beforeEach, expect, test } from "vitest";
import { receiveWaiting } from "../conversations/receive-deliveries";
import { recordDelivery } from "../conversations/record-delivery";
import { deliver } from "../conversations/testing/signed-webhook";
import { db, transaction } from "../db";
import { anOffice, aViewer, aWaitingConversation } from "../db/testing/builders";
import { env } from "../env";
import { addJob } from "../jobs/add-job";
import { registerWorkerProcess } from "../jobs/worker-process";
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

test("pemberitahuan Meta: yang terbaru dari tiap jenis dalam tiga puluh hari, dan mana yang gawat", async () => {
  const admin = await anAdmin();
  const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3_600_000);
  const past = Math.floor(daysAgo(1).getTime() / 1_000);
  const notice = (field: string, value: object, days: number) => ({
    field,
    value,
    happenedAt: daysAgo(days),
  });
  await db().accountEvent.createMany({
    data: [
      notice("phone_number_quality_update", { event: "FLAGGED", display_phone_number: "62811" }, 3),
      notice("phone_number_quality_update", { event: "UNFLAGGED" }, 1),
      notice("account_update", { event: "ACCOUNT_VIOLATION", violation_info: { violation_type: "SCAM" } }, 2),
      notice("account_review_update", { decision: "REJECTED" }, 40),
      notice("business_capability_update", { max_daily_conversations_per_business: 2000 }, 5),
      notice("security", { requester: "628110001", event: "PIN_RESET_REQUEST" }, 4),
      notice("message_template_status_update", { event: "REJECTED" }, 1),
    ],
  });
  const { account } = await getHealth(admin);
  expect(account.map(({ field, event, isGrave }) => [field, event, isGrave])).toEqual([
    ["phone_number_quality_update", "UNFLAGGED", false],
    ["account_update", "ACCOUNT_VIOLATION", true],
    ["security", "PIN_RESET_REQUEST", false],
    ["business_capability_update", "2000", false],
  ]);
  expect(JSON.stringify(account)).not.toContain("62811");
  const restricted = (expiration: number) => ({
    event: "ACCOUNT_RESTRICTION",
    restriction_info: [{ restriction_type: "RESTRICTED_BIZ_INITIATED_MESSAGING", expiration }],
  });
  for (const [expiration, isGrave] of [
    [past, false],
    [past + 10 * 86_400, true],
  ] as const) {
    await db().accountEvent.create({ data: notice("account_update", restricted(expiration), 0) });
    expect((await getHealth(admin)).account).toContainEqual(
      expect.objectContaining({ event: "ACCOUNT_RESTRICTION", isGrave }),
    );
  }
});

test("pemberitahuan Meta yang datang terlambat, tidak berurutan atau dua kali: yang terbaru menurut jam Meta yang berlaku, dan harga tidak menutupi pembatasan", async () => {
  const admin = await anAdmin();
  const now = Math.floor(Date.now() / 1_000);
  const tells = async (field: string, event: string, secondsAgo: number) => {
    const entry = [{ id: "102290129340398", time: now - secondsAgo, changes: [{ field, value: { event } }] }];
    expect(await deliver({ object: "whatsapp_business_account", entry })).toBe(200);
    await receiveWaiting();
  };
  const shown = async () =>
    (await getHealth(admin)).account.map(({ field, event, isGrave }) => [field, event, isGrave]);
  const DAY = 86_400;
  await tells("phone_number_quality_update", "FLAGGED", 100);
  await tells("phone_number_quality_update", "UNFLAGGED", 2 * DAY);
  expect(await shown()).toEqual([["phone_number_quality_update", "FLAGGED", true]]);
  await tells("phone_number_quality_update", "UNFLAGGED", 50);
  await tells("phone_number_quality_update", "FLAGGED", 100);
  expect(await shown()).toEqual([["phone_number_quality_update", "UNFLAGGED", false]]);
  expect(await db().accountEvent.count()).toBe(3);

  await tells("account_update", "ACCOUNT_VIOLATION", 40);
  await tells("account_update", "VOLUME_BASED_PRICING_TIER_UPDATE", 10);
  expect(await shown()).toContainEqual(["account_update", "ACCOUNT_VIOLATION", true]);
  await tells("account_update", "ACCOUNT_DELETED", 31 * DAY); // older than what is shown
  expect(await shown()).toContainEqual(["account_update", "ACCOUNT_VIOLATION", true]);
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
