import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testCredentials } from "./credentials";
import { silentVoiceNote } from "./ogg-opus";
import { sharedTestOffice } from "./shared-test-office";
import { YOSINA } from "./test-messages";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const bearer = { Authorization: `Bearer ${testCredentials.accessToken}` };
const office = await sharedTestOffice();

const MP3 = Buffer.from("ID3");
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** What becomes of a message to Yosina, after its 200: a code, or that it arrived. */
async function sent(message: object): Promise<number | "arrived"> {
  expect((await office.send({ to: YOSINA, ...message })).status).toBe(200);
  await office.settle();
  return office.values().at(-1).statuses[0].errors?.[0].code ?? "arrived";
}

async function outcome(type: string, mimeType: string, content: Buffer, extra: object = {}) {
  const { body } = await upload(mimeType, content);
  return sent({ type, [type]: { id: body.id, ...extra } });
}

const upload = (type = "image/png", content: Buffer = PNG, fields = {}) =>
  office.upload(content, type, fields);

test("what is uploaded comes back byte for byte, with its size as a string and its hash", async () => {
  const { body: uploaded } = await upload();
  const { body: described } = await office.graph(uploaded.id);
  expect(described).toMatchObject({
    messaging_product: "whatsapp",
    mime_type: "image/png",
    file_size: String(PNG.length),
    sha256: createHash("sha256").update(PNG).digest("hex"),
    id: uploaded.id,
  });
  const download = await fetch(described.url, { headers: bearer });
  expect(Buffer.from(await download.arrayBuffer())).toEqual(PNG);
});

test("the download needs the token and ends after five minutes; the id gives a new address", async () => {
  const { body: uploaded } = await upload();
  const { body: described } = await office.graph(uploaded.id);
  expect((await fetch(described.url)).status).toBe(401);
  expect((await fetch(`${described.url}x`, { headers: bearer })).status).toBe(404);
  await office.control("clock", { advanceSeconds: 301 });
  expect((await fetch(described.url, { headers: bearer })).status).toBe(404);
  const again = await office.graph(uploaded.id);
  expect((await fetch(again.body.url, { headers: bearer })).status).toBe(200);
});

test("an id is forgotten after 30 days, and at once when deleted", async () => {
  const { body: kept } = await upload();
  const { body: deleted } = await upload();
  expect((await office.graph(deleted.id, { method: "DELETE" })).body).toEqual({ success: true });
  expect((await office.graph(deleted.id)).body.error).toMatchObject({ code: 100, error_subcode: 33 });
  await office.control("clock", { advanceSeconds: 30 * 86_400 + 1 });
  expect((await office.graph(kept.id)).status).toBe(400);
});

test("an office that lets nothing be stored says how long a file lives, and an id is good for its number", async () => {
  const ttl = (minutes: string) => upload("image/png", PNG, { ttl_minutes: minutes });
  expect((await ttl("59")).body.error.code).toBe(100);
  expect((await ttl("43201")).body.error.code).toBe(100);
  const { id } = (await ttl("60")).body;
  const { phoneNumberId } = testCredentials;
  expect((await office.graph(`${id}?phone_number_id=999`)).body.error.error_subcode).toBe(33);
  const foreign = await office.graph(`${id}?phone_number_id=999`, { method: "DELETE" });
  expect(foreign.body.error.error_subcode).toBe(33);
  expect((await office.graph(`${id}?phone_number_id=${phoneNumberId}`)).status).toBe(200);
  await office.control("clock", { advanceSeconds: 3601 });
  expect((await office.graph(id)).body.error.error_subcode).toBe(33);
});

test("an upload names the product and its type", async () => {
  const refusal = async (fields: object) => (await upload("image/png", PNG, fields)).body.error.message;
  expect(await refusal({ type: "" })).toBe("(#100) The parameter type is required.");
  expect(await refusal({ messaging_product: "" })).toBe(
    "(#100) The parameter messaging_product is required.",
  );
});

test("a kind of file that the platform does not take is refused", async () => {
  const { status, body } = await upload("text/html");
  expect(status).toBe(400);
  expect(body.error.message).toMatch(/^\(#100\) Param file must be a file with one of the following types/);
});

test("a photo of a resident carries a base64 hash that its bytes keep, for seven days", async () => {
  const base64 = PNG.toString("base64");
  await office.says("yosina-rumbiak", { type: "image", mimeType: "image/png", base64, caption: "Surat RT" });
  const { image } = office.values().at(-1).messages[0];
  expect(image.caption).toBe("Surat RT");
  const bytes = Buffer.from(await (await fetch(image.url, { headers: bearer })).arrayBuffer());
  expect(createHash("sha256").update(bytes).digest("base64")).toBe(image.sha256);
  await office.control("clock", { advanceSeconds: 7 * 86_400 + 1 });
  expect((await office.graph(image.id)).body.error.error_subcode).toBe(33);
});

test("samples are real files of their kind", async () => {
  const signatures = { image: "ffd8ff", document: "25504446", audio: "4f676753", sticker: "52494646" };
  for (const [type, signature] of Object.entries(signatures)) {
    await office.says("yosina-rumbiak", { type });
    const media = office.values().at(-1).messages[0][type];
    const bytes = Buffer.from(await (await fetch(media.url, { headers: bearer })).arrayBuffer());
    expect(bytes.toString("hex", 0, signature.length / 2)).toBe(signature);
  }
});

test("a document sent as a photo is accepted and fails later", async () => {
  await office.says("yosina-rumbiak", { type: "text", text: "Halo" });
  const { body } = await upload("application/pdf", Buffer.from("%PDF-1.4"));
  const sent = await office.send({ to: "6281240110001", type: "image", image: { id: body.id } });
  expect(sent.status).toBe(200);
  await office.settle();
  expect(office.values().at(-1).statuses[0].errors[0].code).toBe(131053);
});

test("a sticker that stands still has 100 KB, one that moves 500; a voice message must be opus", async () => {
  await office.says("yosina-rumbiak", { type: "text", text: "Halo" });
  const webp = (chunk: string) =>
    Buffer.concat([Buffer.from(`RIFF....WEBPVP8X${chunk}`), Buffer.alloc(120_000)]);
  expect(await outcome("sticker", "image/webp", webp("...."))).toBe(131053);
  expect(await outcome("sticker", "image/webp", webp("ANIM"))).toBe("arrived");
  expect(await outcome("audio", "audio/mpeg", MP3, { voice: true })).toBe(131053);
  expect(await outcome("audio", "audio/mpeg", MP3)).toBe("arrived");
});

describe("content that is not what its type says", () => {
  const ogg = (content: string) => Buffer.from(`OggS${"\0".repeat(24)}${content}`, "latin1");
  const png16 = Buffer.from(PNG);
  png16[24] = 16;
  const cmyk = Buffer.from("ffd8ffc00014080001000104", "hex");
  const cases: [string, string, string, Buffer, number | "arrived"][] = [
    ["a voice note", "audio", "audio/ogg", silentVoiceNote(1), "arrived"],
    ["four letters of Ogg", "audio", "audio/ogg", Buffer.from("OggS"), 131053],
    ["Vorbis in Ogg", "audio", "audio/ogg", ogg("\x01vorbis"), 131053],
    ["Opus in stereo", "audio", "audio/ogg", ogg("OpusHead\x01\x02"), 131053],
    ["AAC called MP3", "audio", "audio/mpeg", Buffer.from("fff15080", "hex"), 131053],
    ["MP3 called AAC", "audio", "audio/aac", MP3, 131053],
    ["a page called JPEG", "image", "image/jpeg", Buffer.from("<!DOCTYPE html>"), 131053],
    ["16 bits a colour", "image", "image/png", png16, 131053],
    ["colours for printing", "image", "image/jpeg", cmyk, 131053],
    ["a photo called PDF", "document", "application/pdf", PNG, 131053],
    ["an old Word file called new", "document", DOCX, Buffer.from("d0cf11e0a1b11ae1", "hex"), 131053],
    ["a Word file", "document", DOCX, Buffer.from("PK\x03\x04"), "arrived"],
  ];
  beforeEach(() => office.says("yosina-rumbiak", { type: "text", text: "Halo" }));
  test.each(cases)("%s", async (_, type, mimeType, content, expected) => {
    expect(await outcome(type, mimeType, content)).toBe(expected);
  });
});

describe("a file by its link", () => {
  const served: string[] = [];
  const pages = createServer(({ url = "" }, response) => {
    served.push(url);
    if (url.startsWith("/hilang")) return response.writeHead(404).end();
    const type = url.endsWith(".html") ? "text/html" : "image/png";
    return response.writeHead(200, { "Content-Type": type }).end(PNG);
  });
  let host = "";
  beforeAll(async () => {
    await new Promise<void>((listening) => pages.listen(0, "127.0.0.1", listening));
    host = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
  });
  beforeEach(() => office.says("yosina-rumbiak", { type: "text", text: "Halo" }));
  afterAll(() => void pages.close());
  const photo = (link: string) => sent({ type: "image", image: { link } });

  test("is fetched once in ten minutes", async () => {
    for (const minutes of [0, 9, 2]) {
      await office.control("clock", { advanceSeconds: minutes * 60 });
      expect(await photo(`${host}/foto.png`)).toBe("arrived");
    }
    expect(served.filter((url) => url === "/foto.png")).toHaveLength(2);
  });

  test("that is not there, is no picture or cannot be reached fails later", async () => {
    expect(await photo(`${host}/hilang.png`)).toBe(131053);
    expect(office.values().at(-1).statuses[0].errors[0].error_data.details).toContain("http code 404");
    expect(await photo(`${host}/foto.html`)).toBe(131053);
    expect(await photo("http://127.0.0.1:9/foto.png")).toBe(131053);
    const { body } = await office.send({ to: YOSINA, type: "image", image: { link: "ftp://a.id/foto.png" } });
    expect(body.error.code).toBe(131009);
  });

  test("in the header of buttons and of a template is looked at, too", async () => {
    const header = { type: "image", image: { link: `${host}/hilang.png` } };
    const buttons = [{ type: "reply", reply: { id: "ya", title: "Ya" } }];
    const interactive = { type: "button", header, body: { text: "Lanjut?" }, action: { buttons } };
    expect(await sent({ type: "interactive", interactive })).toBe(131053);
    const components = [
      { type: "HEADER", format: "IMAGE" },
      { type: "BODY", text: "Surat siap." },
    ];
    await office.control("templates", { name: "siap", category: "UTILITY", language: "id", components });
    const filled = [{ type: "header", parameters: [header] }];
    const template = { name: "siap", language: { code: "id" }, components: filled };
    expect(await sent({ type: "template", template })).toBe(131053);
  });
});
