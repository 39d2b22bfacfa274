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
  await says({ type: "revoke", messageId, form: "coexistence" });
  expect(last()).toMatchObject({ type: "revoke", revoke: { original_message_id: messageId } });
  const { body } = await office.control("residents/yosina-rumbiak/messages");
  expect(body.messages).toMatchObject([{ type: "revoked" }]);
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
