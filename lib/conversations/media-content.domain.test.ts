import { crc32 } from "node:zlib";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { db } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { readDocument, readThumbnail } from "../documents/read-document";
import { downloadDocument } from "./download-document";
import { PHOTO, residentSendsFile, stateOf, stopMeta } from "./testing/meta-media";

beforeEach(anOffice);
afterEach(stopMeta);

/** What becomes of a file that a resident sends as a photo. */
async function sends(bytes: Buffer, parts: object = {}) {
  const documentId = await residentSendsFile(bytes, parts);
  await downloadDocument({ documentId });
  return documentId;
}

const kept = (id: string) =>
  db().document.findUniqueOrThrow({
    where: { id },
    select: { state: true, mimeType: true, thumbnailKey: true },
  });

const thumbnailOf = async (documentId: string) =>
  sharp((await readThumbnail(await aViewer(), { documentId })).bytes);

const canvas = (width: number, height: number, background = "#88aa44") =>
  sharp({ create: { width, height, channels: 3, background } });

/** A PNG of a few bytes that claims to be `side` pixels wide and high. */
function bomb(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8 + body.length);
    frame.writeUInt32BE(data.length, 0);
    body.copy(frame, 4);
    frame.writeUInt32BE(crc32(body), 4 + body.length);
    return frame;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([PHOTO.subarray(0, 8), chunk("IHDR", header), PHOTO.subarray(33)]);
}

describe("yang diterima, menurut isinya", () => {
  test("gambar kecil digambar ulang: tempat dan kamera dari foto warga tidak ikut, arahnya benar", async () => {
    const withPlace = await canvas(60, 40)
      .withExif({ IFD0: { Make: "HP Yosina" }, IFD3: { GPSLatitude: "2/1 32/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(withPlace).metadata()).exif).toBeDefined();
    const id = await sends(withPlace);
    expect(await kept(id)).toMatchObject({ state: "stored", mimeType: "image/jpeg" });
    const { exif, width, height } = await (await thumbnailOf(id)).metadata();
    expect({ exif, width, height }).toEqual({ exif: undefined, width: 40, height: 60 });
    const { bytes } = await readDocument(await aViewer(), { documentId: id });
    expect(bytes.equals(withPlace)).toBe(true); // the original is evidence and stays as it was sent
  });

  test("stiker bergerak: tersimpan, gambar kecilnya satu bingkai yang diam", async () => {
    const frames = await Promise.all(
      ["#ff0000", "#0000ff"].map((colour) => canvas(64, 64, colour).png().toBuffer()),
    );
    const sticker = await sharp(frames, { join: { animated: true } })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer();
    const media = { id: "media-1", mime_type: "image/webp", animated: true };
    const id = await sends(sticker, { type: "sticker", image: undefined, sticker: media });
    expect(await kept(id)).toMatchObject({ state: "stored", mimeType: "image/webp" });
    const { format, pages, height } = await (await thumbnailOf(id)).metadata();
    expect({ format, pages, height }).toEqual({ format: "jpeg", pages: undefined, height: 64 });
  });

  test("PDF yang dikirim sebagai foto disimpan sebagai PDF", async () => {
    const id = await sends(
      Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"),
    );
    expect(await kept(id)).toEqual({ state: "stored", mimeType: "application/pdf", thumbnailKey: null });
  });

  test("gambar raksasa dalam beberapa byte: tidak dibentangkan, disimpan tanpa gambar kecil", async () => {
    const before = process.memoryUsage().rss;
    const id = await sends(bomb(50_000));
    expect(await kept(id)).toEqual({ state: "stored", mimeType: "image/png", thumbnailKey: null });
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });

  test("foto yang terpotong: disimpan seperti yang datang", async () => {
    const whole = await canvas(400, 400).jpeg().toBuffer();
    const id = await sends(whole.subarray(0, whole.length / 2));
    expect(await kept(id)).toMatchObject({ state: "stored", mimeType: "image/jpeg" });
  });
});

describe("yang ditolak, dengan sebabnya", () => {
  test.each([
    ["berkas kosong", "", "empty"],
    ["satu byte", "x", "type"],
    ["SVG dengan skrip", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "type"],
    ["halaman web bernama .pdf", "<!doctype html><script>alert(1)</script>", "type"],
    ["program bernama .jpg", "MZ\u0090\u0000\u0003\u0000\u0000\u0000", "type"],
    ["arsip yang terpotong", "PK\u0003\u0004\u0014\u0000\u0000\u0000\u0008\u0000", "type"],
    ["kepala PNG saja", "\u0089PNG\r\n\u001a\n", "type"],
  ])("%s", async (_, text, refusal) => {
    const id = await sends(Buffer.from(text, "latin1"));
    expect(await stateOf(id)).toMatchObject({ state: "refused", refusal });
  });
});
