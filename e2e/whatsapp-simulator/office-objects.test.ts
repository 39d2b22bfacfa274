import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testCredentials } from "./credentials";
import { eventually } from "./eventually";
import { sharedTestOffice } from "./shared-test-office";
import { startSimulator } from "./start-simulator";

const { phoneNumberId, businessAccountId, verifyToken } = testCredentials;
const office = await sharedTestOffice();

const post = (path: string, body: object) =>
  office.graph(path, { method: "POST", body: JSON.stringify(body) });

test("the number tells its health, only in the fields asked for", async () => {
  const { body } = await office.graph(`${phoneNumberId}?fields=quality_rating,status`);
  expect(body).toEqual({ quality_rating: "GREEN", status: "CONNECTED", id: phoneNumberId });
  const pin = await office.graph(`${phoneNumberId}?fields=is_pin_enabled,last_onboarded_time`);
  expect(pin.body).toMatchObject({ is_pin_enabled: false, last_onboarded_time: expect.any(String) });
  const misspelt = await office.graph(`${phoneNumberId}?fields=quality`);
  expect(misspelt.body.error.message).toMatch(/^\(#100\) Tried accessing nonexisting field \(quality\)/);
  const numbers = await office.graph(`${businessAccountId}/phone_numbers`);
  expect(numbers.body.data[0]).toMatchObject({
    id: phoneNumberId,
    display_phone_number: "+62 811-9811-0500",
  });
});

test("an unknown object and an unknown edge are told apart", async () => {
  expect((await office.graph("42")).body.error).toMatchObject({ code: 100, error_subcode: 33 });
  expect((await office.graph(`${phoneNumberId}/kopi`)).body.error).toMatchObject({ code: 2500 });
});

test("a template waits for review; its approval is announced and then it can be sent", async () => {
  const components = [{ type: "BODY", text: "Surat sudah siap diambil." }];
  const template = { name: "siap", category: "UTILITY", language: "id", components };
  const created = await post(`${businessAccountId}/message_templates`, template);
  expect(created.body).toEqual({ id: expect.any(String), status: "PENDING", category: "UTILITY" });
  const send = () =>
    office.send({
      to: "6281240110001",
      type: "template",
      template: { name: "siap", language: { code: "id" } },
    });
  expect((await send()).body.error.code).toBe(132001);
  await office.control("clock", { advanceSeconds: 60 });
  await eventually(() =>
    expect(office.values().at(-1)).toMatchObject({ event: "APPROVED", message_template_name: "siap" }),
  );
  expect((await send()).status).toBe(200);
  await office.control(`templates/${created.body.id}`, { status: "PAUSED" });
  expect((await send()).body.error.code).toBe(132015);
});

test("templates are listed page by page", async () => {
  for (const name of ["a", "b", "c"]) {
    const components = [{ type: "BODY", text: name }];
    await office.control("templates", { name, category: "UTILITY", language: "id", components });
  }
  const first = await office.graph(`${businessAccountId}/message_templates?limit=2`);
  expect(first.body.data.map((it: { name: string }) => it.name)).toEqual(["a", "b"]);
  const { after } = first.body.paging.cursors;
  const second = await office.graph(`${businessAccountId}/message_templates?limit=2&after=${after}`);
  expect(second.body.data.map((it: { name: string }) => it.name)).toEqual(["c"]);
  expect(second.body.paging.next).toBeUndefined();
});

test("an override is verified before webhooks follow it, and unsubscribing ends them", async () => {
  const uri = `${office.webhookUrl}?override=1`;
  const path = `${businessAccountId}/subscribed_apps`;
  const wrong = await post(path, { override_callback_uri: uri, verify_token: "salah" });
  expect(wrong.body.error.code).toBe(100);
  await post(path, { override_callback_uri: uri, verify_token: verifyToken });
  expect((await office.graph(path)).body.data[0].override_callback_uri).toBe(uri);
  await office.graph(path, { method: "DELETE" });
  const before = office.received.length;
  await office.says("yosina-rumbiak", { type: "text", text: "Halo" });
  expect(office.received).toHaveLength(before);
});

test("the profile keeps to its limits", async () => {
  const path = `${phoneNumberId}/whatsapp_business_profile`;
  const about = "Buka Senin sampai Jumat";
  expect((await post(path, { messaging_product: "whatsapp", about })).body).toEqual({ success: true });
  expect((await office.graph(`${path}?fields=about`)).body.data).toEqual([
    { messaging_product: "whatsapp", about },
  ]);
  const long = await post(path, { messaging_product: "whatsapp", about: "a".repeat(140) });
  expect(long.body.error.code).toBe(131009);
});

test("ice breakers have no emoji; calls of an office without a number are fewer", async () => {
  const path = `${phoneNumberId}/conversational_automation`;
  expect((await post(path, { prompts: ["Urus surat"] })).body).toEqual({ success: true });
  expect((await post(path, { prompts: ["Urus surat 📄"] })).body.error.code).toBe(131009);
  await post(`${phoneNumberId}/deregister`, {});
  const calls = Array.from({ length: 210 }, () => office.graph(phoneNumberId));
  const codes = (await Promise.all(calls)).map(({ body }) => body.error?.code);
  expect(codes.filter((code) => code === 80007).length).toBeGreaterThan(0);
});

test("chats and photos survive a restart", async () => {
  const folder = await mkdtemp(join(tmpdir(), "simulator-"));
  const dataFile = join(folder, "chats.json");
  const first = await startSimulator({ dataFile });
  const ask = async (url: string, path: string, body?: object) =>
    (await fetch(`${url}/_sim/${path}`, body && { method: "POST", body: JSON.stringify(body) })).json();
  await ask(first.url, "residents", { name: "Mama Yosina", id: "mama", lastMessageAt: Date.now() / 1000 });
  await ask(first.url, "residents/mama/messages", { type: "document" });
  await first.stop();
  const second = await startSimulator({ dataFile });
  const chat = await ask(second.url, "residents/mama/messages");
  expect(chat).toMatchObject({ isWindowOpen: true, messages: [{ type: "document" }] });
  const file = await fetch(`${second.url}/_sim/media/${chat.messages[0].content.id}`);
  expect((await file.text()).slice(0, 5)).toBe("%PDF-");
  await second.stop();
  await rm(folder, { recursive: true });
});
