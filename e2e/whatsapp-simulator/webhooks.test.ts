import { createHmac } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { testCredentials } from "./credentials";
import { eventually } from "./eventually";
import { openTestOffice, type TestOffice } from "./test-office";

vi.setConfig({ testTimeout: 20_000 });
let office: TestOffice;

beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

const messages = () => office.messages();
const statuses = () => office.statuses();
const reply = (extra: object = {}) =>
  office.send({ to: "6281240110001", type: "text", text: { body: "Baik" }, ...extra });

test("the signature covers the exact bytes, which are ASCII with escaped slashes", async () => {
  await office.says("yosina-rumbiak", { type: "text", text: "Terima kasih 🙏 né 1/2" });
  const [{ rawBody, headers }] = office.received as [(typeof office.received)[number]];
  const expected = createHmac("sha256", testCredentials.appSecret).update(rawBody).digest("hex");
  expect(headers["x-hub-signature-256"]).toBe(`sha256=${expected}`);
  expect(rawBody.toString("latin1")).toContain("\\ud83d\\ude4f n\\u00e9 1\\/2");
  expect(rawBody.every((byte) => byte < 0x7f)).toBe(true);
  expect(messages()[0].text.body).toBe("Terima kasih 🙏 né 1/2");
});

test("a text carries who wrote it, in the platform's envelope", async () => {
  const wamid = await office.says("dorkas-sanadi", { type: "text", text: "Selamat siang" });
  expect(JSON.parse(office.received[0]?.rawBody.toString() ?? "")).toEqual({
    object: "whatsapp_business_account",
    entry: [
      { id: testCredentials.businessAccountId, changes: [{ field: "messages", value: expect.anything() }] },
    ],
  });
  expect(office.values()[0]).toEqual({
    messaging_product: "whatsapp",
    metadata: { display_phone_number: "6281198110500", phone_number_id: testCredentials.phoneNumberId },
    contacts: [
      {
        profile: { name: "Dorkas Sanadi", username: "@dorkas" },
        wa_id: "6282198110006",
        user_id: "ID.10158201444000000006",
      },
    ],
    messages: [
      {
        from: "6282198110006",
        from_user_id: "ID.10158201444000000006",
        id: wamid,
        timestamp: expect.stringMatching(/^\d{10}$/),
        type: "text",
        text: { body: "Selamat siang" },
      },
    ],
  });
});

test("a hidden number appears nowhere", async () => {
  await office.says("marthen-wambrauw", { type: "text", text: "Halo" });
  expect(office.received[0]?.rawBody.toString()).not.toContain("6281240110003");
  expect(messages()[0]).not.toHaveProperty("from");
  expect(office.values()[0].contacts[0]).not.toHaveProperty("wa_id");
});

test("statuses come as sent, delivered, read, with the office's own data and the price on the first two", async () => {
  await office.says("yosina-rumbiak", { type: "text", text: "Halo" });
  const { body } = await reply({ biz_opaque_callback_data: "pesan-17" });
  await office.settle();
  await office.control("residents/yosina-rumbiak/read", {});
  await office.settle();
  expect(statuses().map((it) => it.status)).toEqual(["sent", "delivered", "read"]);
  expect(statuses().map((it) => Boolean(it.pricing))).toEqual([true, true, false]);
  expect(statuses()[0]).toMatchObject({
    id: body.messages[0].id,
    recipient_id: "6281240110001",
    recipient_user_id: "ID.10158201444000000001",
    biz_opaque_callback_data: "pesan-17",
    pricing: { pricing_model: "PMP", category: "service" },
  });
  expect(statuses()[0]).not.toHaveProperty("conversation");
});

test("in an open chat, delivered is skipped", async () => {
  await office.says("yosina-rumbiak", { type: "text", text: "Halo" });
  const looking = new AbortController();
  await fetch(`${office.simulator.url}/_sim/live?resident=yosina-rumbiak`, { signal: looking.signal });
  await reply();
  await office.settle();
  looking.abort();
  expect(statuses().map((it) => it.status)).toEqual(["sent", "read"]);
});

test("an asynchronous failure is answered 200 and reported without contacts or price", async () => {
  await office.says("yosina-rumbiak", { type: "text", text: "Halo" });
  await office.control("faults", { code: 131049, async: true });
  expect((await reply()).status).toBe(200);
  await office.settle();
  const value = office.values().at(-1);
  expect(value).not.toHaveProperty("contacts");
  expect(value.statuses).toHaveLength(1);
  expect(value.statuses[0]).toMatchObject({ status: "failed", errors: [{ code: 131049 }] });
  expect(value.statuses[0]).not.toHaveProperty("pricing");
});

test("a refused webhook comes again, the same bytes, until it is accepted", async () => {
  await office.control("delivery", { retryBaseMs: 20 });
  office.answers.push(500, 404);
  await office.says("yosina-rumbiak", { type: "text", text: "Halo" });
  await eventually(() => expect(office.received).toHaveLength(3));
  await office.settle();
  const bodies = new Set(office.received.map(({ rawBody }) => rawBody.toString()));
  expect(bodies.size).toBe(1);
});

test("a batch spreads over entries, changes and messages, and loses nothing", async () => {
  await office.control("delivery", { batch: 10, batchWaitMs: 60_000 });
  await Promise.all(
    Array.from({ length: 10 }, (_, n) => office.says("yosina-rumbiak", { type: "text", text: `${n}` })),
  );
  expect(office.received).toHaveLength(1);
  const { entry } = JSON.parse(office.received[0]?.rawBody.toString() ?? "");
  expect(entry.length).toBeGreaterThan(1);
  expect(entry[0].changes[0].value.messages.length).toBeGreaterThan(1);
  expect(new Set(messages().map((it) => it.text.body)).size).toBe(10);
});

test("duplicates are the same message twice; a redelivery adds no bubble", async () => {
  const wamid = await office.says("yosina-rumbiak", { type: "text", text: "Halo", times: 3 });
  await office.says("yosina-rumbiak", { type: "text", text: "Halo", wamid });
  expect(messages().map((it) => it.id)).toEqual([wamid, wamid, wamid, wamid]);
  expect((await office.control("residents/yosina-rumbiak/messages")).body.messages).toHaveLength(1);
});

test("a tap answers in the form of what was tapped", async () => {
  await office.says("yosina-rumbiak", { type: "text", text: "menu" });
  const list = await office.send({
    to: "6281240110001",
    type: "interactive",
    interactive: {
      type: "list",
      body: { text: "Layanan" },
      action: { button: "Lihat", sections: [{ rows: [{ id: "domisili", title: "Surat Domisili" }] }] },
    },
  });
  const contextId = list.body.messages[0].id;
  await office.says("yosina-rumbiak", { type: "tap", id: "domisili", title: "Surat Domisili", contextId });
  expect(messages().at(-1)).toMatchObject({
    type: "interactive",
    context: { from: "6281198110500", id: contextId },
    interactive: { type: "list_reply", list_reply: { id: "domisili", title: "Surat Domisili" } },
  });
});

test("the other kinds arrive in the platform's words", async () => {
  const says = (message: object) => office.says("yosina-rumbiak", message);
  await says({ type: "location", latitude: -1.18, longitude: 136.08 });
  await says({ type: "unsupported", kind: "edit" });
  await says({ type: "reaction", messageId: "wamid.x", emoji: "👍" });
  await says({ type: "contacts", name: "Elias Rumaropen", phone: "6281240110002" });
  await says({
    type: "raw",
    message: { type: "order", order: { catalog_id: "1" }, referral: { source_type: "ad" } },
  });
  expect(messages()).toMatchObject([
    { type: "location", location: { latitude: -1.18, longitude: 136.08 } },
    { type: "unsupported", unsupported: { type: "edit" }, errors: [{ code: 131051 }] },
    { type: "reaction", reaction: { message_id: "wamid.x", emoji: "👍" } },
    { type: "contacts", contacts: [{ name: { formatted_name: "Elias Rumaropen" } }] },
    { type: "order", order: { catalog_id: "1" }, referral: { source_type: "ad" } },
  ]);
});

test("any payload can be sent, also with a wrong signature or none", async () => {
  const payload = { object: "whatsapp_business_account", entry: [] };
  for (const signature of ["valid", "wrong", "none"]) {
    expect((await office.control("webhooks", { payload, signature })).body.httpStatus).toBe(200);
  }
  const [valid, wrong, none] = office.received.map(({ headers }) => headers["x-hub-signature-256"]);
  expect(wrong).not.toBe(valid);
  expect(none).toBeUndefined();
});

test("a number change names the old and the new identity and has no contacts", async () => {
  await office.control("residents/elias-rumaropen/number", { phone: "6281355550002" });
  await eventually(() => expect(office.received).toHaveLength(1));
  expect(office.values()[0]).not.toHaveProperty("contacts");
  expect(messages()[0].system).toMatchObject({
    type: "user_changed_number",
    wa_id: "6281355550002",
    previous_user_id: "ID.10158201444000000002",
  });
});

test("the handshake sends the challenge and expects exactly it", async () => {
  expect((await office.control("handshake", {})).body).toEqual({ verified: true });
});
