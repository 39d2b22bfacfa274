import { createHmac } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "../db";
import { anOffice } from "../db/testing/builders";
import { env } from "../env";
import { envelope, messagesChange, sampleWamid } from "../whatsapp/samples/envelope";
import { receiveWaiting } from "./receive-deliveries";
import { receiveWebhook } from "./receive-webhook";

beforeEach(anOffice);

const sign = (body: string, secret = env().WHATSAPP_APP_SECRET) =>
  `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;

const post = (body: string, signature: string | null = sign(body)) =>
  receiveWebhook(
    new Request("http://counter.test/api/webhooks/whatsapp", {
      method: "POST",
      body,
      headers: signature === null ? {} : { "x-hub-signature-256": signature },
    }),
  );

let serial = 0;
const textFrom = (phone: string, body: string, at = Date.now()) => ({
  from: phone,
  id: sampleWamid(++serial, phone),
  timestamp: String(Math.floor(at / 1000)),
  type: "text",
  text: { body },
});

const bodyOf = (...messages: unknown[]) =>
  JSON.stringify(
    envelope(
      messagesChange({ contacts: [{ profile: { name: "Mama Yosina" }, wa_id: "6281200000101" }], messages }),
    ),
  );

/** Runs what the journal holds, as the worker would. */
const readJournal = receiveWaiting;

const inbound = () =>
  db().message.findMany({ where: { direction: "in" }, orderBy: { sentAt: "asc" }, select: { text: true } });

describe("pintu webhook", () => {
  const body = bodyOf(textFrom("6281200000101", "halo"));

  test.each([
    ["tanpa tanda tangan", null],
    ["kosong", ""],
    ["rahasia lain", sign(body, "another secret")],
    ["untuk isi lain", sign(`${body} `)],
    ["huruf besar", sign(body).toUpperCase()],
  ])("%s → 401 dan tidak ada baris", async (_name, signature) => {
    expect((await post(body, signature)).status).toBe(401);
    expect(await db().webhookDelivery.count()).toBe(0);
  });

  test("lebih dari 3 MB → 413 dan tidak ada baris", async () => {
    const large = JSON.stringify({
      object: "whatsapp_business_account",
      entry: [],
      pad: "x".repeat(3 * 1024 * 1024),
    });
    expect((await post(large)).status).toBe(413);
    expect(await db().webhookDelivery.count()).toBe(0);
  });

  test("bukan amplop WhatsApp → 200, disimpan, ditandai tidak terbaca", async () => {
    for (const unreadable of ["bukan json", "[]", '{"entry":1}'])
      expect((await post(unreadable)).status).toBe(200);
    await readJournal();
    const states = await db().webhookDelivery.findMany({ select: { state: true } });
    expect(states).toEqual(Array(3).fill({ state: "unreadable" }));
  });

  test("isi jurnal tersimpan terenkripsi", async () => {
    await post(bodyOf(textFrom("6281200000101", "alamat saya Jalan Sriwijaya 14")));
    const { body: kept } = await db().webhookDelivery.findFirstOrThrow();
    expect(Buffer.from(kept).toString("latin1")).not.toContain("Sriwijaya");
  });
});

describe("satu pesan, satu kali", () => {
  test("kiriman yang sama 20 kali, diproses bersamaan, menjadi satu pesan", async () => {
    const body = bodyOf(textFrom("6281200000101", "halo"));
    await Promise.all(Array.from({ length: 20 }, () => post(body)));
    const deliveries = await db().webhookDelivery.findMany();
    expect(deliveries).toHaveLength(20);
    await Promise.all(deliveries.map(receiveWaiting));
    expect(await inbound()).toHaveLength(1);
    expect(await db().message.count({ where: { direction: "out" } })).toBe(1);
  });

  test("sepuluh pesan pertama bersamaan dari warga baru: satu warga, satu percakapan", async () => {
    const messages = Array.from({ length: 10 }, (_, i) =>
      textFrom("6281200000101", `pesan ${i}`, Date.now() + i * 1000),
    );
    await Promise.all(messages.map((message) => post(bodyOf(message))));
    const deliveries = await db().webhookDelivery.findMany();
    await Promise.all(deliveries.map(receiveWaiting));
    expect(await db().resident.count()).toBe(1);
    expect(await db().conversation.count()).toBe(1);
    const kept = await inbound();
    expect(kept.map(({ text }) => text)).toEqual(messages.map(({ text }) => text.body));
  });

  test("bagian yang rusak tidak menghentikan yang lain, dan tampak sebagai cacat", async () => {
    await post(
      bodyOf(textFrom("6281200000101", "satu"), { id: 5, type: "text" }, textFrom("6281200000101", "dua")),
    );
    await readJournal();
    expect(await inbound()).toHaveLength(2);
    expect(await db().webhookFault.count()).toBe(1);
    expect(await db().webhookDelivery.findFirstOrThrow()).toMatchObject({ state: "failed" });
  });

  test("jenis pesan yang tidak dikenal disimpan dan tampak sebagai pesan", async () => {
    const strange = {
      from: "6281200000101",
      id: sampleWamid(9_001),
      timestamp: "1795478400",
      type: "hologram",
      hologram: {},
    };
    await post(bodyOf(strange));
    await readJournal();
    expect(await db().message.findFirstOrThrow()).toMatchObject({
      content: { kind: "unknown", type: "hologram" },
    });
  });

  test("NIK yang diketik warga hanya tersimpan tersamar", async () => {
    await post(bodyOf(textFrom("6281200000101", "NIK sa 9106015708900001")));
    await readJournal();
    const { text, content } = await db().message.findFirstOrThrow();
    expect(text).toBe("NIK sa 9106••••••••0001");
    expect(JSON.stringify(content)).not.toContain("9106015708900001");
  });
});

describe("status kiriman hanya naik", () => {
  const orders = [
    ["sent", "delivered", "read"],
    ["sent", "read", "delivered"],
    ["delivered", "sent", "read"],
    ["delivered", "read", "sent"],
    ["read", "sent", "delivered"],
    ["read", "delivered", "sent"],
  ];

  test.each(orders)("%s, %s, %s → dibaca", async (...statuses) => {
    const message = await anOutgoingMessage();
    for (const status of statuses) await report(message.wamid, status);
    expect(await db().message.findUniqueOrThrow({ where: { id: message.id } })).toMatchObject({
      status: "read",
    });
  });

  test("gagal lalu 'terkirim' yang terlambat tetap gagal, dengan sebabnya", async () => {
    const message = await anOutgoingMessage();
    await report(message.wamid, "failed", [{ code: 131026, title: "Message undeliverable" }]);
    await report(message.wamid, "sent");
    expect(await db().message.findUniqueOrThrow({ where: { id: message.id } })).toMatchObject({
      status: "failed",
      errorCode: 131026,
    });
  });

  async function anOutgoingMessage() {
    await post(bodyOf(textFrom("6281200000101", "halo")));
    await readJournal();
    const conversation = await db().conversation.findFirstOrThrow();
    const wamid = `wamid.out${++serial}`;
    const { id } = await db().message.create({
      data: {
        conversationId: conversation.id,
        direction: "out",
        author: "bot",
        status: "sent",
        wamid,
        content: {},
      },
    });
    return { id, wamid };
  }

  async function report(id: string, status: string, errors?: unknown[]) {
    const element = {
      id,
      status,
      timestamp: "1795478400",
      recipient_id: "6281200000101",
      ...(errors ? { errors } : {}),
    };
    await post(JSON.stringify(envelope(messagesChange({ statuses: [element] }))));
    await readJournal();
  }
});
