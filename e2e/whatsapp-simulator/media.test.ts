import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { testCredentials } from "./credentials";
import { openTestOffice, type TestOffice } from "./test-office";

const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const bearer = { Authorization: `Bearer ${testCredentials.accessToken}` };
let office: TestOffice;

beforeAll(async () => {
  office = await openTestOffice();
});
beforeEach(() => office.control("reset", {}));
afterAll(() => office.close());

async function upload(type = "image/png", content: Buffer = PNG) {
  const form = new FormData();
  form.set("messaging_product", "whatsapp");
  form.set("file", new Blob([new Uint8Array(content)], { type }), "foto.png");
  return office.graph(`${testCredentials.phoneNumberId}/media`, { method: "POST", body: form });
}

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
  const outcome = async (type: string, mimeType: string, content: Buffer, extra: object = {}) => {
    const { body } = await upload(mimeType, content);
    await office.send({ to: "6281240110001", type, [type]: { id: body.id, ...extra } });
    await office.settle();
    return office.values().at(-1).statuses[0].errors?.[0].code ?? "arrived";
  };
  const webp = (chunk: string) =>
    Buffer.concat([Buffer.from(`RIFF....WEBPVP8X${chunk}`), Buffer.alloc(120_000)]);
  expect(await outcome("sticker", "image/webp", webp("...."))).toBe(131053);
  expect(await outcome("sticker", "image/webp", webp("ANIM"))).toBe("arrived");
  expect(await outcome("audio", "audio/mpeg", PNG, { voice: true })).toBe(131053);
  expect(await outcome("audio", "audio/mpeg", PNG)).toBe("arrived");
});
