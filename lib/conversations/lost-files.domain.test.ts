import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { db, pool } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { readDocument, readThumbnail } from "../documents/read-document";
import { storeFile } from "../documents/store-file";
import { env } from "../env";
import { downloadDocument } from "./download-document";
import { resumeDownloads } from "./resume-downloads";
import { retryDownload } from "./retry-download";
import {
  bubbleOf,
  metaAnswers,
  metaError,
  PHOTO,
  residentSendsFile,
  stateOf,
  stopMeta,
  waitingJobs,
} from "./testing/meta-media";

beforeEach(anOffice);
afterEach(stopMeta);

const placeOf = (folder: string, id: string) => join(env().DATA_DIR, "files", folder, id);
const inStore = async (id: string) =>
  (
    await Promise.all(
      ["documents", "thumbnails"].map((folder) => readdir(join(env().DATA_DIR, "files", folder))),
    )
  )
    .flat()
    .filter((name) => name.startsWith(id)).length;

async function aStoredPhoto(): Promise<string> {
  const documentId = await residentSendsFile(PHOTO);
  await downloadDocument({ documentId });
  expect(await stateOf(documentId)).toMatchObject({ state: "stored" });
  return documentId;
}

const opens = async (documentId: string) => readDocument(await aViewer(), { documentId });

describe("berkas yang hilang dari penyimpanan", () => {
  test("dikatakan, dicari lagi sendiri, dan diambil dari WhatsApp selama masih ada di sana", async () => {
    const id = await aStoredPhoto();
    await rm(placeOf("documents", id));
    await expect(opens(id)).rejects.toMatchObject({ code: "file_lost" });
    expect(await stateOf(id)).toMatchObject({ state: "pending" });
    expect(await waitingJobs(id)).toHaveLength(1);
    await downloadDocument({ documentId: id });
    expect((await opens(id)).bytes.equals(PHOTO)).toBe(true);
  });

  test("tidak ada lagi di mana pun: balon mengatakannya; dipulihkan dari cadangan, ia terbaca lagi", async () => {
    const id = await aStoredPhoto();
    const sealed = await readFile(placeOf("documents", id));
    await rm(placeOf("documents", id));
    await metaAnswers({ where: [metaError(400, 100)] });
    await expect(opens(id)).rejects.toMatchObject({ code: "file_lost" });
    await downloadDocument({ documentId: id });
    expect(await bubbleOf(id)).toMatchObject({
      document: { state: "failed", refusal: "lost", mayAskAgain: true },
    });
    await writeFile(placeOf("documents", id), sealed);
    const { conversationId } = await db().document.findUniqueOrThrow({ where: { id } });
    await retryDownload(await aViewer(), { conversationId: conversationId ?? "", documentId: id });
    await downloadDocument({ documentId: id });
    expect((await opens(id)).bytes.equals(PHOTO)).toBe(true);
  });

  test("diubah orang, atau ditukar dengan berkas warga lain yang tersegel: tidak dibuka", async () => {
    const id = await aStoredPhoto();
    const sealed = await readFile(placeOf("documents", id));
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    await writeFile(placeOf("documents", id), sealed);
    await expect(opens(id)).rejects.toMatchObject({ code: "file_lost" });
    await downloadDocument({ documentId: id });
    expect((await opens(id)).bytes.equals(PHOTO)).toBe(true);

    const other = "0199a000-0000-7000-8000-00000000bbbb";
    await storeFile(other, { bytes: Buffer.from("KTP warga lain"), mimeType: "application/pdf" });
    await writeFile(placeOf("documents", id), await readFile(placeOf("documents", other)));
    await expect(opens(id)).rejects.toMatchObject({ code: "file_lost" });
  });

  test("gambar kecil yang hilang digambar lagi dari berkasnya", async () => {
    const id = await aStoredPhoto();
    await rm(placeOf("thumbnails", id));
    const { bytes } = await readThumbnail(await aViewer(), { documentId: id });
    expect(bytes.subarray(0, 2).toString("hex")).toBe("ffd8");
    expect(await inStore(id)).toBe(2);
  });
});

describe("di antara dua langkah", () => {
  test("dua pekerja mengambil berkas yang sama: satu kali tersimpan, utuh", async () => {
    const documentId = await residentSendsFile(PHOTO);
    await Promise.all([1, 2, 3].map(() => downloadDocument({ documentId })));
    expect(await stateOf(documentId)).toMatchObject({ state: "stored" });
    expect((await opens(documentId)).bytes.equals(PHOTO)).toBe(true);
    expect(await inStore(documentId)).toBe(2);
  });

  test("mati setelah menyimpan dan sebelum mencatat: percobaan berikut memakai tempat yang sama, tanpa sisa", async () => {
    const documentId = await residentSendsFile(PHOTO);
    await storeFile(documentId, { bytes: PHOTO, mimeType: "image/png" });
    await downloadDocument({ documentId });
    expect((await opens(documentId)).bytes.equals(PHOTO)).toBe(true);
    expect(await inStore(documentId)).toBe(2);
  });

  test("prosesnya mati berulang kali karena berkas ini: disimpan tanpa gambar kecil, dan bila itu pun tidak, dibiarkan dan dikatakan", async () => {
    const documentId = await residentSendsFile(PHOTO);
    const diesOf = (unfinished: number) =>
      db().document.update({
        where: { id: documentId },
        data: { state: "pending", storageKey: null, unfinished },
      });
    await diesOf(5);
    await downloadDocument({ documentId });
    expect(await bubbleOf(documentId)).toMatchObject({
      document: { state: "failed", refusal: "deadly", mayAskAgain: true },
    });
    await diesOf(3);
    await downloadDocument({ documentId });
    expect((await opens(documentId)).bytes.equals(PHOTO)).toBe(true);
    expect(await inStore(documentId)).toBe(1);
    await diesOf(2);
    await downloadDocument({ documentId });
    expect(await inStore(documentId)).toBe(2);
    expect(await db().document.findFirst({ select: { unfinished: true } })).toEqual({ unfinished: 0 });
  });

  test("dihapus selagi diunduh: tidak ada yang tertinggal di penyimpanan", async () => {
    const documentId = await residentSendsFile(PHOTO);
    const bringing = downloadDocument({ documentId });
    await db().document.update({
      where: { id: documentId },
      data: { state: "deleted", deletedAt: new Date() },
    });
    await bringing;
    expect(await stateOf(documentId)).toMatchObject({ state: "deleted" });
    expect(await inStore(documentId)).toBe(0);
  });

  test("pekerjaannya hilang atau dilepas: berkas yang masih ditunggu mendapat yang baru", async () => {
    const id = await residentSendsFile(PHOTO);
    const runs = () =>
      pool().query("select attempts from graphile_worker._private_jobs where key = $1", [`download:${id}`]);
    await pool().query("delete from graphile_worker._private_jobs");
    await resumeDownloads();
    expect((await runs()).rows).toEqual([]); // only just received
    await db().document.update({ where: { id }, data: { createdAt: new Date(Date.now() - 120_000) } });
    await resumeDownloads();
    expect((await runs()).rows).toEqual([{ attempts: 0 }]);
    await pool().query("update graphile_worker._private_jobs set attempts = max_attempts");
    await resumeDownloads();
    expect((await runs()).rows).toEqual([{ attempts: 0 }]);
  });
});
