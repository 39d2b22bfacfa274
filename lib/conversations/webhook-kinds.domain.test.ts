import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transaction } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { uuidv7 } from "../db/uuid";
import { claimNext } from "../outbox/claim-next";
import { keepOutcome } from "../outbox/keep-outcome";
import { queueMessages } from "../outbox/queue-messages";
import { envelope } from "../whatsapp/samples/envelope";
import { listMessages } from "./list-messages";
import { receiveWaiting } from "./receive-deliveries";
import { sendReply } from "./send-reply";
import { changeOf, deliver, statusChange } from "./testing/signed-webhook";
import { arrives, HOUR, outgoing, said, theConversation, unixSeconds, YOSINA } from "./testing/yosina";

beforeEach(anOffice);

const faults = () => db().webhookFault.findMany({ select: { position: true, reason: true } });

// Payloads recorded by an office or its provider: a folder of *.json, each one webhook body.
const folder = process.env.WEBHOOK_SAMPLES ?? "";

describe.skipIf(folder === "")("muatan yang pernah direkam", () => {
  const samples = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".json") && name !== "index.json")
      .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));

  test("satu per satu: diterima, terbaca, tersimpan tanpa cacat", { timeout: 120_000 }, async () => {
    const all = samples();
    for (const sample of all) expect(await deliver(sample)).toBe(200);
    for (let round = 0; round < 5; round++) await receiveWaiting();
    expect(await db().webhookDelivery.count({ where: { state: "processed" } })).toBe(all.length);
    expect(await faults()).toEqual([]);
  });

  test("semuanya teracak dalam satu kiriman: isi yang sama", { timeout: 120_000 }, async () => {
    const all = samples();
    const entries = all.flatMap(({ entry }) => entry).sort((a, b) => (hash(a) < hash(b) ? -1 : 1));
    expect(await deliver({ object: "whatsapp_business_account", entry: entries })).toBe(200);
    await receiveWaiting();
    expect(await faults()).toEqual([]);
    const together = await db().message.findMany({ where: { direction: "in" }, select: { wamid: true } });
    const ids = all.flatMap(({ entry }) =>
      entry.flatMap(({ changes }: { changes: Change[] }) =>
        changes
          .filter(({ field }) => field === "messages")
          .flatMap(({ value }) =>
            (value.messages ?? []).filter(({ group_id }) => !group_id).map(({ id }) => id),
          ),
      ),
    );
    expect(new Set(together.map(({ wamid }) => wamid))).toEqual(new Set(ids));
  });
});

type Change = { field: string; value: { messages?: { id: string; group_id?: string }[] } };
const hash = (value: unknown) => JSON.stringify(value).split("").reverse().join("").slice(0, 60);

test("kiriman 3 MB diterima dan terbaca seluruhnya", { timeout: 60_000 }, async () => {
  const messages = Array.from({ length: 700 }, (_, n) =>
    said("x".repeat(4_000), { timestamp: unixSeconds(n) }),
  );
  const payload = { ...envelope(changeOf(messages)), pad: "" };
  payload.pad = "x".repeat(3 * 1024 * 1024 - JSON.stringify(payload).length);
  expect(JSON.stringify(payload)).toHaveLength(3 * 1024 * 1024);
  expect(await deliver(payload)).toBe(200);
  await receiveWaiting();
  expect(await db().message.count({ where: { direction: "in" } })).toBe(700);
});

describe("T4 status sebelum pesannya dikenal", () => {
  const aQueued = async () => {
    await arrives(said("halo"));
    await db().message.updateMany({ where: { direction: "out" }, data: { status: "sent" } });
    const { id: conversationId } = await theConversation();
    const [id] = await transaction((tx) =>
      queueMessages(tx, [
        {
          conversationId,
          content: { type: "text", body: "Surat siap." },
          clientMessageId: uuidv7(),
          author: "staff",
        },
      ]),
    );
    const claimed = await claimNext(conversationId);
    if (!claimed) throw new Error("nothing to send");
    return { id: id ?? "", claimed };
  };
  const status = (wamid: string, status: string, callback?: string) => ({
    id: wamid,
    status,
    timestamp: unixSeconds(),
    recipient_id: YOSINA,
    ...(callback ? { biz_opaque_callback_data: callback } : {}),
  });
  const statusOf = async (id: string) => (await db().message.findUniqueOrThrow({ where: { id } })).status;

  test("delivered tiba lebih dahulu daripada jawaban atas kirimannya: tidak hilang", async () => {
    const { id, claimed } = await aQueued();
    await deliver(envelope(statusChange([status("wamid.cepat", "delivered", id)])));
    await receiveWaiting();
    await keepOutcome(claimed, { kind: "sent", wamid: "wamid.cepat" }, { kind: "done" });
    expect(await statusOf(id)).toBe("delivered");
  });

  test("delivered tiba, jawabannya tidak pernah: tidak menjadi belum pasti, dan petugas tidak dipanggil", async () => {
    const { id, claimed } = await aQueued();
    await deliver(envelope(statusChange([status("wamid.lebih-dulu", "delivered", id)])));
    await receiveWaiting();
    await keepOutcome(claimed, { kind: "unconfirmed", reason: "timeout" }, { kind: "done" });
    expect(await db().message.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "delivered",
      wamid: "wamid.lebih-dulu",
    });
    const called = await db()
      .$queryRaw`select 1 from graphile_worker.jobs where task_identifier = 'take-over-unsent'`;
    expect(called).toEqual([]);
  });

  test("jawaban atas kiriman tidak pernah tiba: statusnya yang menyelesaikan, tanpa kirim ulang", async () => {
    const { id, claimed } = await aQueued();
    await keepOutcome(claimed, { kind: "unconfirmed", reason: "timeout" }, { kind: "done" });
    expect(await statusOf(id)).toBe("unconfirmed");
    await deliver(envelope(statusChange([status("wamid.hilang", "read", id)])));
    await receiveWaiting();
    expect(await db().message.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "read",
      wamid: "wamid.hilang",
      attempts: 1,
    });
  });
});

test("T5 read, delivered, sent dalam keenam urutan: selalu terbaca", async () => {
  await arrives(said("halo"));
  const { id: conversationId } = await theConversation();
  const orders = [
    ["sent", "delivered", "read"],
    ["sent", "read", "delivered"],
    ["delivered", "sent", "read"],
    ["delivered", "read", "sent"],
    ["read", "sent", "delivered"],
    ["read", "delivered", "sent"],
  ];
  for (const [n, order] of orders.entries()) {
    const wamid = `wamid.urutan-${n}`;
    const row = {
      conversationId,
      direction: "out",
      author: "bot",
      status: "sent",
      wamid,
      content: {},
    } as const;
    await db().message.create({ data: row, select: { id: true } });
    for (const status of order) {
      await deliver(envelope(statusChange([{ id: wamid, status, timestamp: unixSeconds() }])));
      await receiveWaiting();
    }
    expect(await db().message.findUniqueOrThrow({ where: { wamid } })).toMatchObject({ status: "read" });
  }
});

describe("T25 jam yang tidak sama", () => {
  test("waktu WhatsApp di depan jam kantor: dijawab, dan jendela tidak terbuka lebih lama dari 24 jam", async () => {
    await arrives(said("halo", { timestamp: unixSeconds(-2 * HOUR) }));
    expect(await outgoing()).toHaveLength(1);
    const { lastInboundAt } = await theConversation();
    expect(lastInboundAt?.getTime()).toBeLessThanOrEqual(Date.now());
  });

  test("waktu WhatsApp beberapa menit di belakang bukan keterlambatan", async () => {
    await arrives(said("halo", { timestamp: unixSeconds(5 * 60) }));
    expect(await outgoing()).toHaveLength(1);
    expect((await theConversation()).state).toBe("bot");
  });
});

describe("T14 kejadian lima hari lalu, sesudah gangguan", () => {
  test("tersimpan dengan waktunya, tidak dijawab bot, jendela tetap tertutup, dan petugas melihatnya", async () => {
    const officer = await aViewer();
    await arrives(said("Apakah surat saya sudah jadi?", { timestamp: unixSeconds(5 * 24 * HOUR) }));
    expect(await outgoing()).toEqual([]);
    const conversation = await theConversation();
    expect(conversation.state).toBe("waiting");
    expect(Date.now() - (conversation.lastInboundAt?.getTime() ?? 0)).toBeGreaterThan(4 * 24 * HOUR * 1_000);
    const { items } = await listMessages(officer, { conversationId: conversation.id });
    expect(items.find(({ kind }) => kind === "message")).toMatchObject({ cameLate: true });
    const reply = { conversationId: conversation.id, clientMessageId: randomUUID(), body: "Sudah, Ibu." };
    await expect(sendReply(officer, reply)).rejects.toMatchObject({ code: "reply_window_closed" });
  });

  test("tiba bersama pesan baru: warga mendengar bahwa petugas akan menjawab, dan pertanyaan lamanya menunggu petugas", async () => {
    await arrives(
      said("Apakah surat saya sudah jadi?", { timestamp: unixSeconds(5 * 24 * HOUR) }),
      said("halo", { timestamp: unixSeconds() }),
    );
    expect((await outgoing()).map(({ text }) => text)).toEqual([expect.stringMatching(/petugas/i)]);
    const conversation = await theConversation();
    expect(conversation).toMatchObject({ state: "waiting", unreadCount: 2 });
    expect(Date.now() - (conversation.waitingSince?.getTime() ?? 0)).toBeGreaterThan(4 * 24 * HOUR * 1_000);
  });
});
