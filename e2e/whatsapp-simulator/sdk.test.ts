import { WhatsAppClient } from "@kapso/whatsapp-cloud-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testCredentials } from "./credentials";
import { openTestOffice, type TestOffice } from "./test-office";

// A client that we did not write finds in the simulator what it knows of Meta: addresses, bodies, answers, errors.
const { phoneNumberId, businessAccountId, accessToken } = testCredentials;
const YOSINA = "6281240110001";
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

test("the SDK uploads a file, sends it, downloads the same bytes and deletes it", async () => {
  const bytes = new TextEncoder().encode("%PDF-1.4 surat");
  const file = new Blob([bytes], { type: "application/pdf" });
  const { id } = await client.media.upload({
    phoneNumberId,
    type: "application/pdf",
    file,
    fileName: "surat.pdf",
  });
  await client.messages.sendDocument({ ...to, document: { id, filename: "surat.pdf" } });
  expect(await client.media.get({ mediaId: id })).toMatchObject({ id, mimeType: "application/pdf" });
  const downloaded = await client.media.download({ mediaId: id, auth: "always" });
  expect(new Uint8Array(downloaded as ArrayBuffer)).toEqual(bytes);
  expect(await client.media.delete({ mediaId: id })).toEqual({ success: true });
  await expect(client.media.get({ mediaId: id })).rejects.toMatchObject({ code: 100 });
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

test("the SDK understands the simulator's refusals", async () => {
  await office.control("clock", { advanceSeconds: 25 * 3600 });
  await expect(client.messages.sendText({ ...to, body: "Terlambat" })).rejects.toMatchObject({
    code: 131047,
    httpStatus: 400,
    fbtraceId: expect.any(String),
  });
});
