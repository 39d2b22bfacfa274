import { createHash } from "node:crypto";
import { buildTemplateSendPayload, WhatsAppClient } from "@kapso/whatsapp-cloud-api";
import { normalizeWebhook, verifySignature } from "@kapso/whatsapp-cloud-api/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testCredentials } from "./credentials";
import { silentVoiceNote } from "./ogg-opus";
import { YOSINA } from "./test-messages";
import { openTestOffice, type TestOffice } from "./test-office";

// A client that we did not write finds in the simulator what it knows of Meta: addresses, bodies, answers, errors.
const { phoneNumberId, businessAccountId, accessToken, appSecret } = testCredentials;
const PNG = Buffer.from("89504e470d0a1a0a0000000d4948445200000001000000010806", "hex");
let office: TestOffice;
let client: WhatsAppClient;

beforeAll(async () => {
  office = await openTestOffice();
  client = new WhatsAppClient({ baseUrl: office.simulator.url, accessToken, graphVersion: "v25.0" });
  await office.says("yosina-rumbiak", { type: "text", text: "Selamat pagi" });
});
afterAll(() => office.close());

const chat = async () => (await office.control("residents/yosina-rumbiak/messages")).body.messages;
const to = { phoneNumberId, to: YOSINA };
type SentTemplate = Parameters<WhatsAppClient["messages"]["sendTemplate"]>[0]["template"];
/** The SDK's two halves name the same thing by different types. */
const asInput = (built: unknown) => built as SentTemplate;
/** What became of the office's last message. */
async function outcome() {
  await office.settle();
  return (await chat()).at(-1).statuses.at(-1).status;
}
/** The last webhook as the SDK reads it. */
function heard() {
  const { rawBody, headers } = office.received.at(-1) as (typeof office.received)[number];
  const signatureHeader = String(headers["x-hub-signature-256"]);
  expect(verifySignature({ appSecret, rawBody, signatureHeader })).toBe(true);
  return normalizeWebhook(JSON.parse(rawBody.toString()));
}

test("the SDK sends text, buttons and a list, and the resident reads them", async () => {
  const text = await client.messages.sendText({ ...to, body: "Selamat pagi, Bapak/Ibu" });
  expect(text).toMatchObject({
    contacts: [{ input: YOSINA, waId: YOSINA }],
    messages: [{ id: expect.stringMatching(/^wamid\./) }],
  });
  await client.messages.sendInteractiveButtons({
    ...to,
    bodyText: "Lanjut?",
    buttons: [
      { id: "ya", title: "Ya" },
      { id: "tidak", title: "Tidak" },
    ],
  });
  await client.messages.sendInteractiveList({
    ...to,
    bodyText: "Layanan kami",
    buttonText: "Pilih",
    sections: [{ title: "Surat", rows: [{ id: "domisili", title: "Surat Domisili" }] }],
  });
  const said = (await chat()).slice(-3);
  expect(said.map(({ type }: { type: string }) => type)).toEqual(["text", "interactive", "interactive"]);
  expect(said[2].content.action.sections[0].rows[0].title).toBe("Surat Domisili");
});

test("the SDK sends places, people, links, cards and reactions, quotes, and writes by user id", async () => {
  const messageId = await office.says("yosina-rumbiak", { type: "text", text: "Di mana kantornya?" });
  await client.messages.sendLocation({
    ...to,
    location: { latitude: -1.18, longitude: 136.08, name: "Kelurahan Karang Mulya", address: "Samofa" },
  });
  await client.messages.sendContacts({
    ...to,
    contacts: [
      { name: { formattedName: "Loket", firstName: "Loket" }, phones: [{ phone: "+6281198110500" }] },
    ],
  });
  await client.messages.sendInteractiveCtaUrl({
    ...to,
    bodyText: "Isi formulir",
    parameters: { displayText: "Buka", url: "https://kelurahan.example/f/1" },
  });
  const header = { type: "image" as const, image: { id: await upload(new Uint8Array(PNG), "image/png") } };
  const cards = [0, 1].map((cardIndex) => ({
    cardIndex,
    header,
    bodyText: `Layanan ${cardIndex}`,
    action: { buttons: [{ id: `pilih-${cardIndex}`, title: "Pilih" }] },
  }));
  await client.messages.sendInteractiveCarousel({ ...to, bodyText: "Layanan kami", cards });
  await client.messages.sendText({ ...to, body: "Di Samofa", contextMessageId: messageId });
  expect((await chat()).at(-1).quotes).toBe(messageId);
  await client.messages.sendReaction({ ...to, reaction: { messageId, emoji: "👍" } });
  const types = (await chat()).slice(-6).map(({ type }: { type: string }) => type);
  expect(types).toEqual(["location", "contacts", "interactive", "interactive", "text", "reaction"]);

  await office.says("agustina-mandowen", { type: "text", text: "Halo" });
  const recipient = "ID.10158201444000000004";
  const sent = await client.messages.sendText({ phoneNumberId, recipient, body: "Halo" });
  expect(sent.contacts).toEqual([{ input: recipient, userId: recipient }]);
  await office.settle();
  expect(heard().statuses).toMatchObject([{ status: "delivered", recipientUserId: recipient }]);
});

test("the SDK marks as read and shows that the office writes", async () => {
  const messageId = await office.says("yosina-rumbiak", { type: "text", text: "Ada orang?" });
  await client.messages.markRead({ phoneNumberId, messageId, typingIndicator: { type: "text" } });
  const { body } = await office.control("residents/yosina-rumbiak/messages");
  expect(body).toMatchObject({ isTyping: true });
  expect(body.messages.at(-1).statuses.at(-1).status).toBe("read");
});

async function upload(bytes: Uint8Array<ArrayBuffer>, type: "image/png" | "application/pdf" | "audio/ogg") {
  const file = new Blob([bytes], { type });
  return (await client.media.upload({ phoneNumberId, type, file, fileName: "berkas" })).id;
}

test("the SDK uploads a file, sends it, downloads the same bytes and deletes it", async () => {
  const bytes = new TextEncoder().encode("%PDF-1.4 surat");
  const id = await upload(bytes, "application/pdf");
  await client.messages.sendDocument({ ...to, document: { id, filename: "surat.pdf", caption: "Surat" } });
  expect(await client.media.get({ mediaId: id, phoneNumberId })).toMatchObject({
    id,
    mimeType: "application/pdf",
    fileSize: String(bytes.length),
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
  const downloaded = await client.media.download({ mediaId: id, auth: "always" });
  expect(new Uint8Array(downloaded as ArrayBuffer)).toEqual(bytes);
  expect(await client.media.delete({ mediaId: id })).toEqual({ success: true });
  await expect(client.media.get({ mediaId: id })).rejects.toMatchObject({ code: 100 });
});

test("the SDK sends pictures, sounds and stickers; each arrives, and what is not its type fails", async () => {
  const photo = await upload(new Uint8Array(PNG), "image/png");
  await client.messages.sendImage({ ...to, image: { id: photo, caption: "Loket" } });
  expect(await outcome()).toBe("delivered");
  const voice = await upload(new Uint8Array(silentVoiceNote(1)), "audio/ogg");
  await client.messages.sendAudio({ ...to, audio: { id: voice, voice: true } });
  expect(await outcome()).toBe("delivered");
  await office.says("yosina-rumbiak", { type: "sticker" });
  const { id } = (await chat()).at(-1).content;
  await client.messages.sendSticker({ ...to, sticker: { id } });
  expect(await outcome()).toBe("delivered");
  await client.messages.sendImage({
    ...to,
    image: { id: await upload(new Uint8Array([1, 2]), "image/png") },
  });
  expect(await outcome()).toBe("failed");
});

test("the SDK downloads what a resident sent, by the id of the webhook", async () => {
  await office.says("yosina-rumbiak", { type: "image", caption: "Surat RT" });
  const { messages } = heard();
  const { id, sha256 } = (messages[0] as unknown as { image: { id: string; sha256: string } }).image;
  const bytes = await client.media.download({ mediaId: id, phoneNumberId, auth: "always" });
  expect(
    createHash("sha256")
      .update(new Uint8Array(bytes as ArrayBuffer))
      .digest("base64"),
  ).toBe(sha256);
  await office.control("clock", { advanceSeconds: 7 * 86_400 + 1 });
  await expect(client.media.get({ mediaId: id })).rejects.toMatchObject({ code: 100 });
  await office.says("yosina-rumbiak", { type: "text", text: "Selamat pagi lagi" });
});

test("the SDK makes a template, sends it after its review, lists and deletes it", async () => {
  const created = await client.templates.create({
    businessAccountId,
    name: "surat_siap",
    language: "id",
    category: "UTILITY",
    components: [
      {
        type: "BODY",
        text: "Surat Bapak/Ibu dengan nomor {{1}} siap diambil di loket.",
        example: { body_text: [["2026-0001"]] },
      },
    ],
  });
  expect(created).toMatchObject({ status: "PENDING", category: "UTILITY" });
  await office.control("clock", { advanceSeconds: 60 });
  await client.messages.sendTemplate({
    ...to,
    template: {
      name: "surat_siap",
      language: { code: "id" },
      components: [{ type: "body", parameters: [{ type: "text", text: "2026-0042" }] }],
    },
  });
  expect((await chat()).at(-1).content.body).toContain("nomor 2026-0042 siap");
  const listed = await client.templates.list({ businessAccountId, limit: 10 });
  expect(listed.data).toMatchObject([{ name: "surat_siap", status: "APPROVED" }]);
  await client.templates.delete({ businessAccountId, name: "surat_siap" });
  expect((await client.templates.list({ businessAccountId })).data).toEqual([]);
});

test("the SDK fills a header, named variables and buttons; it lists templates by state", async () => {
  const handle = await office.graph("670843887433847/uploads?file_length=4&file_type=image/png", {
    method: "POST",
  });
  const { body: done } = await office.graph(handle.body.id, { method: "POST", body: "data" });
  await client.templates.create({
    businessAccountId,
    name: "surat_terbit",
    language: "id",
    category: "UTILITY",
    parameterFormat: "NAMED",
    components: [
      { type: "HEADER", format: "IMAGE", example: { header_handle: [done.h] } },
      {
        type: "BODY",
        text: "Surat Bapak/Ibu dengan nomor {{nomor}} siap diambil di loket.",
        example: { body_text_named_params: [{ param_name: "nomor", example: "1" }] },
      },
      {
        type: "BUTTONS",
        buttons: [
          { type: "QUICK_REPLY", text: "Baik" },
          { type: "URL", text: "Lihat", url: "https://kelurahan.example/{{1}}", example: ["1"] },
        ],
      },
    ],
  });
  await office.control("clock", { advanceSeconds: 60 });
  const send = (template: Parameters<typeof buildTemplateSendPayload>[0]) =>
    client.messages.sendTemplate({ ...to, template: asInput(buildTemplateSendPayload(template)) });
  const photo = await upload(new Uint8Array(PNG), "image/png");
  const surat = {
    name: "surat_terbit",
    language: "id",
    header: { type: "image" as const, image: { id: photo } },
    body: [{ type: "text" as const, text: "2026-0042", parameterName: "nomor" }],
  };
  const url = {
    type: "button" as const,
    subType: "url" as const,
    index: 1,
    parameters: [{ type: "text" as const, text: "42" }],
  };
  await send({ ...surat, buttons: [url] });
  expect(await outcome()).toBe("delivered");
  expect((await chat()).at(-1).content).toMatchObject({
    media: { type: "image", id: photo },
    body: "Surat Bapak/Ibu dengan nomor 2026-0042 siap diambil di loket.",
    buttons: [{ text: "Baik" }, { url: "https://kelurahan.example/42" }],
  });
  await expect(send(surat)).rejects.toMatchObject({ code: 131008 });

  expect(
    (await client.templates.list({ businessAccountId, status: "APPROVED", limit: 1 })).data,
  ).toHaveLength(1);
  expect((await client.templates.list({ businessAccountId, status: "REJECTED" })).data).toEqual([]);
});

test("the SDK reads and changes the number's profile and registration", async () => {
  const { phoneNumbers } = client;
  await phoneNumbers.businessProfile.update({ phoneNumberId, about: "Buka Senin sampai Jumat" });
  expect(await phoneNumbers.businessProfile.get({ phoneNumberId })).toMatchObject({
    data: [{ about: "Buka Senin sampai Jumat" }],
  });
  expect(await phoneNumbers.register({ phoneNumberId, pin: "123456" })).toMatchObject({ success: true });
  await expect(phoneNumbers.register({ phoneNumberId, pin: "000000" })).rejects.toMatchObject({
    code: 133005,
  });
});

test("the SDK understands the simulator's refusals", async () => {
  await office.control("clock", { advanceSeconds: 25 * 3600 });
  await expect(client.messages.sendText({ ...to, body: "Terlambat" })).rejects.toMatchObject({
    code: 131047,
    httpStatus: 400,
    fbtraceId: expect.any(String),
  });
});
