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

const says = (message: object) => office.says("yosina-rumbiak", message);
const last = () => office.values().at(-1).messages[0];
const text = { type: "text", text: "Halo" };

test("a profile may be missing, a user name is taken later, a number is hidden later", async () => {
  await office.control("residents", {
    id: "sinta",
    name: "Sinta",
    phone: "6281240119999",
    profileMissing: true,
  });
  await office.says("sinta", text);
  expect(office.values().at(-1).contacts).toEqual([
    { wa_id: "6281240119999", user_id: expect.stringMatching(/^ID\./) },
  ]);
  await office.control("residents/sinta", { profileMissing: false, phoneHidden: true, username: "@sinta" });
  await office.says("sinta", text);
  expect(office.values().at(-1).contacts[0].profile).toEqual({ name: "Sinta", username: "@sinta" });
  expect(last()).not.toHaveProperty("from");
});

test("an identity changes with the number, or without any number to show", async () => {
  await office.control("residents/elias-rumaropen/number", {});
  await eventually(() => expect(office.received).toHaveLength(1));
  const { system } = last();
  expect(system).toMatchObject({
    type: "user_changed_user_id",
    previous_user_id: "ID.10158201444000000002",
    user_id: expect.stringMatching(/^ID\./),
  });
  expect(system).not.toHaveProperty("wa_id");
});

test("an edit and a revoke come in the form of a coexistence number, or as unsupported", async () => {
  const messageId = await says(text);
  await says({ type: "edit", messageId, text: "Halo, Pak", form: "coexistence" });
  expect(last()).toMatchObject({
    type: "edit",
    edit: {
      original_message_id: messageId,
      message: { context: { id: messageId }, type: "text", text: { body: "Halo, Pak" } },
    },
  });
  await says({ type: "edit", messageId, text: "Halo, Bu" });
  expect(last()).toMatchObject({
    type: "unsupported",
    unsupported: { type: "edit" },
    errors: [{ code: 131051 }],
  });
  const photo = await says({ type: "image", caption: "Surat" });
  const { image } = last();
  await says({ type: "edit", messageId: photo, text: "Surat RT", form: "coexistence" });
  expect(last().edit.message).toMatchObject({ type: "image", image: { id: image.id, caption: "Surat RT" } });
  await says({ type: "revoke", messageId, form: "coexistence" });
  expect(last()).toMatchObject({ type: "revoke", revoke: { original_message_id: messageId } });
  const { body } = await office.control("residents/yosina-rumbiak/messages");
  expect(body.messages).toMatchObject([{ type: "revoked" }, { content: { caption: "Surat RT" } }]);
});

test("after 15 minutes nothing can be edited any more", async () => {
  const messageId = await says(text);
  await office.control("clock", { advanceSeconds: 16 * 60 });
  const late = await office.control("residents/yosina-rumbiak/messages", {
    type: "edit",
    messageId,
    text: "x",
  });
  expect(late.status).toBe(422);
});

test("a reaction is taken back with an empty emoji, or with none", async () => {
  const messageId = await says(text);
  await says({ type: "reaction", messageId, emoji: "" });
  expect(last().reaction).toEqual({ message_id: messageId, emoji: "" });
  await says({ type: "reaction", messageId });
  expect(last().reaction).toEqual({ message_id: messageId });
});

test("a shared number answers the request for it, with its card; other cards may have no name", async () => {
  await says(text);
  const asked = await office.send({
    to: "6281240110001",
    type: "interactive",
    interactive: {
      type: "request_contact_info",
      body: { text: "Boleh kami tahu nomor Bapak/Ibu?" },
      action: { name: "request_contact_info" },
    },
  });
  const contextId = asked.body.messages[0].id;
  await says({ type: "contacts", name: "Yosina Rumbiak", phone: "6281240110001", contextId });
  expect(last()).toMatchObject({ origin: "contact_request", contacts: [{ vcard: /BEGIN:VCARD/ }] });
  await says({ type: "contacts", phone: "6281240110002", originOn: "contact" });
  expect(last()).not.toHaveProperty("origin");
  expect(last().contacts[0]).toMatchObject({ origin: "other", phones: [{ phone: "+6281240110002" }] });
  expect(last().contacts[0]).not.toHaveProperty("name");
});

test("a welcome is asked for without a word and opens the window", async () => {
  await says({ type: "request_welcome" });
  expect(Object.keys(last()).sort()).toEqual(["from", "from_user_id", "id", "timestamp", "type"]);
  const sent = await office.send({ to: "6281240110001", type: "text", text: { body: "Selamat datang" } });
  expect(sent.status).toBe(200);
});

test("forwarded and often forwarded are no replies; a companion device is unavailable", async () => {
  await says({ ...text, forwarded: true });
  expect(last().context).toEqual({ forwarded: true });
  await says({ ...text, forwarded: "frequently" });
  expect(last().context).toEqual({ frequently_forwarded: true });
  await says({ type: "unsupported", kind: "poll_update", code: 131060 });
  expect(last().errors[0]).toMatchObject({ code: 131060, title: "This message is currently unavailable" });
});

test("another phone behind the same number: the office is told, and what it sends to the old one fails", async () => {
  await office.graph(`${testCredentials.phoneNumberId}/settings`, {
    method: "POST",
    body: JSON.stringify({ user_identity_change: { enable_identity_key_check: true } }),
  });
  await says(text);
  const recipient_identity_key_hash = office.values().at(-1).contacts[0].identity_key_hash;
  const send = () =>
    office.send({ to: "6281240110001", text: { body: "Baik" }, recipient_identity_key_hash });
  await send();
  await office.settle();
  expect(office.values().at(-1).statuses[0].status).toBe("delivered");
  await office.control("residents/yosina-rumbiak", { newPhone: true });
  await office.settle();
  expect(last()).toMatchObject({ type: "system", system: { type: "customer_identity_changed" } });
  await send();
  await office.settle();
  expect(office.values().at(-1).statuses[0].errors[0].code).toBe(137000);
});

test("a reaction to nothing fails later", async () => {
  await says(text);
  const reaction = { message_id: "wamid.tidakada", emoji: "👍" };
  expect((await office.send({ to: "6281240110001", type: "reaction", reaction })).status).toBe(200);
  await office.settle();
  expect(office.values().at(-1).statuses[0].errors[0].code).toBe(131009);
});

test("who checks no identities is told of no other phone, and nothing fails", async () => {
  await says(text);
  await office.control("residents/yosina-rumbiak", { newPhone: true });
  const sent = { to: "6281240110001", text: { body: "Baik" }, recipient_identity_key_hash: "lama" };
  await office.send(sent);
  await office.settle();
  expect(office.values().some((value) => value.messages?.[0].type === "system")).toBe(false);
  expect(office.values().at(-1).statuses[0]).toMatchObject({ status: "delivered" });
  expect(office.values().at(-1).statuses[0]).not.toHaveProperty("recipient_identity_key_hash");
});

test("ids of linked portfolios come with everything, and change with the number", async () => {
  const parentUserId = "ID.ENT.11815799212886844830";
  await office.control("residents", { id: "sinta", name: "Sinta", phone: "6281240119999", parentUserId });
  await office.says("sinta", text);
  expect(last().from_parent_user_id).toBe(parentUserId);
  expect(office.values().at(-1).contacts[0].parent_user_id).toBe(parentUserId);
  await office.send({ to: "6281240119999", text: { body: "Baik" } });
  await office.settle();
  expect(office.values().at(-1).statuses[0].recipient_parent_user_id).toBe(parentUserId);
  await office.control("residents/sinta/number", { phone: "6281240118888" });
  await office.settle();
  expect(last()).toMatchObject({
    from_parent_user_id: parentUserId,
    system: { parent_user_id: parentUserId, previous_parent_user_id: parentUserId },
  });
});

test("a hidden number shows for thirty days after the office wrote to it", async () => {
  await office.says("marthen-wambrauw", text);
  expect(last()).not.toHaveProperty("from");
  await office.send({ to: "+6281240110003", text: { body: "Baik" } });
  await office.says("marthen-wambrauw", text);
  expect(last().from).toBe("6281240110003");
  await office.control("clock", { advanceSeconds: 31 * 24 * 3600 });
  await office.says("marthen-wambrauw", text);
  expect(last()).not.toHaveProperty("from");
});

test("what a phone that is off was sent stays sent; it arrives when it is on again, but not after its time", async () => {
  const statuses = () => office.statuses().map(({ status }) => status);
  const turn = (isOffline: boolean) => office.control("residents/yosina-rumbiak", { isOffline });
  const reply = () => office.send({ to: "6281240110001", text: { body: "Baik" } });
  await says(text);
  await turn(true);
  await reply();
  await office.settle();
  expect(statuses()).toEqual(["sent"]);
  await turn(false);
  await office.settle();
  expect(statuses()).toEqual(["sent", "delivered"]);
  await turn(true);
  await reply();
  await office.settle();
  await office.control("clock", { advanceSeconds: 30 * 24 * 3600 + 1 });
  await turn(false);
  await office.settle();
  expect(statuses()).toEqual(["sent", "delivered", "sent"]);
});

test("who is blocked is not heard, and opens no window", async () => {
  await says(text);
  await office.graph(`${testCredentials.phoneNumberId}/block_users`, {
    method: "POST",
    body: JSON.stringify({ messaging_product: "whatsapp", block_users: [{ user: "6281240110001" }] }),
  });
  await office.control("clock", { advanceSeconds: 23 * 3600 });
  await says(text);
  expect(office.received).toHaveLength(1);
  await office.control("clock", { advanceSeconds: 2 * 3600 });
  const late = await office.send({ to: "6281240110001", text: { body: "Baik" } });
  expect(late.body.error.code).toBe(131047);
});

test("a file of more than 100 MB comes as an error; a download address only where the number has it", async () => {
  await says({ type: "video", isTooLarge: true });
  expect(last()).toMatchObject({ type: "video", errors: [{ code: 131052 }] });
  expect(last()).not.toHaveProperty("video");
  await office.control("delivery", { mediaUrlInWebhook: false });
  await says({ type: "image" });
  expect(last().image).not.toHaveProperty("url");
  expect((await office.graph(last().image.id)).body.url).toMatch(/^http/);
});

test("whoever quotes an own message is named as its writer; a moving sticker says so", async () => {
  const contextId = await says(text);
  await says({ ...text, contextId });
  expect(last().context).toEqual({ from: "6281240110001", id: contextId });
  const base64 = Buffer.from("RIFF....WEBPVP8X....ANIM").toString("base64");
  await says({ type: "sticker", base64, mimeType: "image/webp" });
  expect(last().sticker.animated).toBe(true);
});
