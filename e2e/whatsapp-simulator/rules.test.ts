import { expect, test, vi } from "vitest";
import { testCredentials } from "./credentials";
import { eventually } from "./eventually";
import { silentVoiceNote } from "./ogg-opus";
import { officeThatYosinaWroteTo } from "./shared-test-office";
import { YOSINA } from "./test-messages";

const { phoneNumberId, businessAccountId, accessToken } = testCredentials;
const office = await officeThatYosinaWroteTo();

const reply = () => office.send({ to: YOSINA, type: "text", text: { body: "Baik" } });
const turn = (knobs: object) => office.control("delivery", knobs);
const pass = (advanceSeconds: number) => office.control("clock", { advanceSeconds });
const { statuses } = office;
const lastPricing = async () => {
  await office.settle();
  return statuses().at(-1).pricing;
};
const template = (name: string, category = "UTILITY") =>
  office.control("templates", {
    name,
    category,
    language: "id",
    components: [{ type: "BODY", text: "Surat siap." }],
  });
const sendTemplate = (name: string) =>
  office.send({ to: YOSINA, type: "template", template: { name, language: { code: "id" } } });

test("45 messages at once to one person, then one in six seconds", async () => {
  const sent = await Promise.all(Array.from({ length: 45 }, () => reply()));
  expect(sent.map(({ status }) => status)).toEqual(Array(45).fill(200));
  const refused = await reply();
  expect(refused.status).toBe(400);
  expect(refused.body.error.code).toBe(131056);
  await office.says("elias-rumaropen", { type: "text", text: "Halo" });
  expect((await office.send({ to: "6281240110002", type: "text", text: { body: "Baik" } })).status).toBe(200);
  await pass(6);
  expect((await reply()).status).toBe(200);
  expect((await reply()).body.error.code).toBe(131056);
});

test("so many messages a second, in and out, and no more", async () => {
  await turn({ throughputPerSecond: 80 });
  const { body } = await office.graph(`${phoneNumberId}?fields=throughput`);
  expect(body.throughput).toEqual({ level: "STANDARD" });
  await turn({ throughputPerSecond: 1 });
  await office.control("burst", { count: 10 });
  const answers = await Promise.all([reply(), reply(), reply(), reply(), reply()]);
  expect(answers.some((answer) => answer.body.error?.code === 130429)).toBe(true);
  await pass(1);
  expect((await reply()).status).toBe(200);
});

test("a token that is no longer good is 401, code 190, everywhere, until it is good again", async () => {
  await turn({ tokenValid: false });
  const refused = await reply();
  expect(refused.status).toBe(401);
  expect(refused.body.error).toMatchObject({ code: 190, error_subcode: 460, type: "OAuthException" });
  expect((await office.graph(phoneNumberId)).status).toBe(401);
  await turn({ tokenValid: true });
  expect((await reply()).status).toBe(200);
});

test("any version is answered; one that Meta does not run is noted", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  for (const version of ["v99.0", "v99.0", "v23.0"]) {
    const url = `${office.simulator.url}/${version}/${phoneNumberId}?fields=status`;
    const answer = await fetch(url, { headers: { Authorization: `Bearer ${accessToken}` } });
    expect(answer.status).toBe(200);
  }
  expect(warn).toHaveBeenCalledTimes(1);
  expect((await office.control("health")).body.oddVersions).toEqual(["99.0"]);
  warn.mockRestore();
});

test("every code of the catalogue comes on demand in Meta's shape, for one resident or one address", async () => {
  const { body: catalogue } = await office.control("errors");
  expect(catalogue.length).toBeGreaterThan(80);
  for (const { code, status } of catalogue) {
    await office.control("faults", { code, to: "yosina-rumbiak" });
    const { status: given, body } = await reply();
    expect(given).toBe(status);
    expect([body.error.code, body.error.error_subcode]).toContain(code === 0 ? 190 : code);
    expect(body.error.fbtrace_id).toBeTruthy();
  }
  await turn({ pairRate: false });
  await office.control("faults", { code: 131000, path: "message_templates" });
  expect((await reply()).status).toBe(200);
  const templates = await office.graph(`${businessAccountId}/message_templates`);
  expect(templates.body.error.code).toBe(131000);
});

test("a server page instead of Meta's body, a slow answer, a broken line on any address", async () => {
  await office.control("faults", { bareStatus: 502, path: "media" });
  const page = await fetch(`${office.simulator.url}/v25.0/${phoneNumberId}/media`, { method: "POST" });
  expect([page.status, page.headers.get("content-type")]).toEqual([502, "text/html; charset=utf-8"]);
  await office.control("faults", { hangUp: "before", path: phoneNumberId });
  await expect(office.graph(phoneNumberId)).rejects.toThrow();
  expect((await office.graph(phoneNumberId)).status).toBe(200);
});

test.each([131026, 131047, 131049, 130472, 131053])("code %i by webhook after a 200", async (code) => {
  await office.control("faults", { code, async: true });
  expect((await reply()).status).toBe(200);
  await office.settle();
  expect(statuses()).toMatchObject([{ status: "failed", errors: [{ code, error_data: {} }] }]);
});

test("the window closes after 24 hours, and its error may come by webhook", async () => {
  await pass(24 * 3600 - 5);
  expect((await reply()).status).toBe(200);
  await pass(10);
  expect((await reply()).body.error.code).toBe(131047);
  await turn({ windowErrorAsync: true });
  expect((await reply()).status).toBe(200);
  await office.settle();
  expect(statuses().at(-1).errors[0].code).toBe(131047);
});

test("a thousand replies a month are free, the next is charged when it arrives; a new month begins at none", async () => {
  await office.control("prices", { serviceMessages: 999 });
  await reply();
  expect(await lastPricing()).toMatchObject({ category: "service", type: "free_customer_service" });
  await reply();
  expect(await lastPricing()).toMatchObject({ category: "service", type: "regular", billable: true });
  const { body } = await office.control("prices");
  expect(body).toMatchObject({ serviceMessages: 1001, cost: 0.025 });
  expect(body.delivered.service).toEqual({ free: 1, charged: 1, cost: 0.025 });
  await pass(32 * 86_400);
  await office.says("yosina-rumbiak", { type: "text", text: "Halo" });
  expect((await office.control("prices")).body).toMatchObject({ serviceMessages: 0, cost: 0 });
});

test("what fails costs nothing and does not count", async () => {
  await office.control("faults", { code: 131026, async: true });
  await reply();
  await office.settle();
  expect((await office.control("prices")).body).toMatchObject({ serviceMessages: 0, delivered: {} });
});

test("a reaction has no price and is not counted, nor is a reply that nobody pays for", async () => {
  const message_id = await office.says("yosina-rumbiak", { type: "text", text: "Terima kasih" });
  await office.send({ to: YOSINA, type: "reaction", reaction: { message_id, emoji: "👍" } });
  await office.settle();
  expect(statuses()).toMatchObject([{ status: "sent" }]);
  expect(statuses()[0]).not.toHaveProperty("pricing");
  await turn({ paymentMethod: false, freeServiceMessages: 0 });
  await reply();
  await office.settle();
  expect(statuses().at(-1)).toMatchObject({ status: "failed" });
  expect((await office.control("prices")).body).toMatchObject({ serviceMessages: 0, delivered: {} });
});

test("a utility template in the window is charged, too", async () => {
  await template("siap");
  await sendTemplate("siap");
  expect(await lastPricing()).toMatchObject({ category: "utility", type: "regular" });
});

test("without a way to pay, what is above the free replies is answered 200 and fails", async () => {
  await turn({ paymentMethod: false, freeServiceMessages: 0 });
  expect((await reply()).status).toBe(200);
  await office.settle();
  expect(statuses().at(-1)).toMatchObject({ status: "failed", errors: [{ code: 131042 }] });
});

test("an advertisement opens 72 free hours when it is answered; the window of 24 hours stays its own", async () => {
  await office.says("yosina-rumbiak", { type: "text", text: "Dari iklan", referral: true });
  expect(office.values().at(-1).messages[0].referral).toMatchObject({ source_type: "ad" });
  await reply();
  expect(await lastPricing()).toMatchObject({ type: "free_entry_point", category: "referral_conversion" });
  expect(statuses().at(-1).conversation.origin.type).toBe("referral_conversion");
  const [{ timestamp, conversation }] = statuses();
  expect(Number(conversation.expiration_timestamp) - Number(timestamp)).toBeCloseTo(72 * 3600, -1);
  await template("siap");
  await pass(48 * 3600);
  expect((await reply()).body.error.code).toBe(131047);
  await sendTemplate("siap");
  expect(await lastPricing()).toMatchObject({ type: "free_entry_point" });
  await pass(25 * 3600);
  await sendTemplate("siap");
  expect(await lastPricing()).toMatchObject({ type: "regular", category: "utility" });
});

test("conversations are named until v23.0", async () => {
  const url = `${office.simulator.url}/v23.0/${phoneNumberId}/messages`;
  const body = JSON.stringify({ messaging_product: "whatsapp", to: YOSINA, text: { body: "Baik" } });
  await fetch(url, { method: "POST", headers: { Authorization: `Bearer ${accessToken}` }, body });
  await office.settle();
  expect(statuses()[0].conversation).toMatchObject({ origin: { type: "service" } });
  await reply();
  await office.settle();
  expect(statuses().at(-1)).not.toHaveProperty("conversation");
});

test("a voice message is read and then played, once", async () => {
  const { body } = await office.upload(silentVoiceNote(1), "audio/ogg");
  const sent = await office.send({ to: YOSINA, type: "audio", audio: { id: body.id, voice: true } });
  await office.settle();
  const messageId = sent.body.messages[0].id;
  for (let time = 0; time < 2; time++) await office.control("residents/yosina-rumbiak/play", { messageId });
  await office.settle();
  expect(statuses().map(({ status }) => status)).toEqual(["sent", "delivered", "read", "played"]);
  const sound = await office.send({ to: YOSINA, type: "audio", audio: { id: body.id } });
  await office.settle();
  await office.control("residents/yosina-rumbiak/play", { messageId: sound.body.messages[0].id });
  await office.settle();
  expect(statuses().at(-1)?.status).toBe("read");
});

test("a marketing template to somebody who stopped them is refused", async () => {
  await template("kabar", "MARKETING");
  await office.control("residents/yosina-rumbiak", { marketing: "stop" });
  await eventually(() =>
    expect(office.values().at(-1).user_preferences).toMatchObject([{ value: "stop", wa_id: YOSINA }]),
  );
  expect((await sendTemplate("kabar")).body.error.code).toBe(131050);
});

test("the download address lives as long as it is told, and all files can expire at once", async () => {
  await turn({ mediaUrlSeconds: 10 });
  await office.says("yosina-rumbiak", { type: "document" });
  const { document } = office.values().at(-1).messages[0];
  const download = () => fetch(document.url, { headers: { Authorization: `Bearer ${accessToken}` } });
  expect((await download()).status).toBe(200);
  await pass(11);
  expect((await download()).status).toBe(404);
  expect((await office.graph(document.id)).status).toBe(200);
  await office.control("media/expire", {});
  expect((await office.graph(document.id)).body.error.error_subcode).toBe(33);
});

test("the number is registered, blocks people and takes a user name as at Meta", async () => {
  const post = (edge: string, body: object, method = "POST") =>
    office.graph(`${phoneNumberId}/${edge}`, {
      method,
      body: JSON.stringify({ messaging_product: "whatsapp", ...body }),
    });
  await post("register", { pin: "123456" });
  expect((await post("register", { pin: "000000" })).body.error.code).toBe(133005);
  const changed = await office.graph(phoneNumberId, {
    method: "POST",
    body: JSON.stringify({ pin: "654321" }),
  });
  expect(changed.body).toEqual({ success: true });
  expect((await post("register", { pin: "123456" })).body.error.code).toBe(133005);
  await post("deregister", {});
  expect((await reply()).body.error.code).toBe(133010);
  await post("register", { pin: "654321" });

  const users = [{ user: YOSINA }, { user: "6281240110002" }];
  const partly = await post("block_users", { block_users: users });
  expect(partly.status).toBe(400);
  expect(partly.body).toMatchObject({
    error: { code: 139100 },
    block_users: { added_users: [{ wa_id: YOSINA }], failed_users: [{ errors: [{ code: 131047 }] }] },
  });
  const before = office.received.length;
  await office.says("yosina-rumbiak", { type: "text", text: "Halo?" });
  expect(office.received).toHaveLength(before);
  await post("block_users", { block_users: [{ user: YOSINA }] }, "DELETE");
  expect((await office.graph(`${phoneNumberId}/block_users`)).body.data).toEqual([]);

  expect((await post("username", { username: "Tidak Boleh" })).body.error.code).toBe(147002);
  expect((await post("username", { username: "kel.karangmulya" })).body).toEqual({ status: "approved" });
  expect((await office.graph(`${phoneNumberId}/username`)).body.username).toBe("kel.karangmulya");
});
