import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmod, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderStore } from "./folder-store";
import { s3Store } from "./s3-store";
import { sealedFiles } from "./sealed-files";
import type { Store } from "./store";
import { startS3Server } from "./testing/start-s3-server";

const KEY = Buffer.alloc(32, 1);
const OTHER_KEY = Buffer.alloc(32, 2);
const PHOTO = "documents/0199a000-0000-7000-8000-000000000001";
const LETTER = "documents/0199a000-0000-7000-8000-000000000002";
const MB = 1024 * 1024;
const words = (text: string) => Buffer.from(text);

let root = "";
let s3: Awaited<ReturnType<typeof startS3Server>>;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "loket-store-"));
  s3 = await startS3Server();
});
afterAll(async () => {
  await s3.stop();
  await rm(root, { recursive: true, force: true });
});

const STORES: [string, () => Store][] = [
  ["folder", () => folderStore(join(root, "files"))],
  ["S3", () => s3Store(s3.settings)],
];

describe.each(STORES)("simpanan %s", (_, open) => {
  test("berkas kembali utuh, dan di simpanan tidak terbaca", async () => {
    const files = sealedFiles(open(), KEY);
    await files.put(PHOTO, words("isi surat pengantar"));
    expect((await files.get(PHOTO)).toString()).toBe("isi surat pengantar");
    expect(Buffer.from(await open().read(PHOTO)).includes("surat")).toBe(false);
  });

  test("yang ditulis ulang menggantikan yang lama, sekalipun lebih pendek", async () => {
    const files = sealedFiles(open(), KEY);
    await files.put(PHOTO, words("yang pertama, lebih panjang"));
    await files.put(PHOTO, words("yang kedua"));
    expect((await files.get(PHOTO)).toString()).toBe("yang kedua");
  });

  test("ditulis bersamaan: salah satu, utuh", async () => {
    const files = sealedFiles(open(), KEY);
    const versions = Array.from({ length: 8 }, (_, n) => Buffer.alloc(200_000, n + 1));
    await Promise.all(versions.map((bytes) => files.put(PHOTO, bytes)));
    const kept = await files.get(PHOTO);
    expect(versions.some((bytes) => bytes.equals(kept))).toBe(true);
  });

  test("yang tidak ada dikatakan tidak ada; menghapusnya tidak menggagalkan apa pun", async () => {
    const files = sealedFiles(open(), KEY);
    await expect(files.get(LETTER)).rejects.toMatchObject({ name: "StoreTrouble", code: "missing" });
    await files.delete(LETTER);
    await files.put(LETTER, words("ada"));
    await files.delete(LETTER);
    await expect(files.get(LETTER)).rejects.toMatchObject({ code: "missing" });
  });

  test("byte yang diubah orang ditolak, begitu juga kunci yang lain", async () => {
    const files = sealedFiles(open(), KEY);
    await files.put(PHOTO, words("asli"));
    const damaged = { name: "StoreTrouble", code: "damaged" };
    await expect(sealedFiles(open(), OTHER_KEY).get(PHOTO)).rejects.toMatchObject(damaged);
    const sealed = Uint8Array.from(await open().read(PHOTO));
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    await open().write(PHOTO, sealed);
    await expect(files.get(PHOTO)).rejects.toMatchObject(damaged);
    await open().write(PHOTO, sealed.subarray(0, 10));
    await expect(files.get(PHOTO)).rejects.toMatchObject(damaged);
  });

  test("berkas 20 MB dan berkas kosong", { timeout: 60_000 }, async () => {
    const files = sealedFiles(open(), KEY);
    const big = randomBytes(20 * MB);
    await files.put(PHOTO, big);
    expect((await files.get(PHOTO)).equals(big)).toBe(true);
    await files.put(LETTER, new Uint8Array());
    expect(await files.get(LETTER)).toHaveLength(0);
  });

  test("nama dari pengirim bukan kunci", async () => {
    const files = sealedFiles(open(), KEY);
    for (const name of ["../etc/passwd", "documents/../../x", "ktp yosina.jpg", ""])
      await expect(files.put(name, words("x"))).rejects.toThrow("not a storage key");
  });

  test("pemeriksaan menulis, membaca, dan tidak meninggalkan apa pun", async () => {
    const store = open();
    expect(await sealedFiles(store, KEY).check()).toEqual({ kind: store.kind, problem: null });
  });
});

describe("simpanan yang tidak dapat dipakai", () => {
  test("folder tidak meninggalkan potongan ketika gagal", async () => {
    const folder = join(root, "gagal");
    await writeFile(folder, "bukan folder");
    expect((await sealedFiles(folderStore(folder), KEY).check()).problem).not.toBeNull();
    const files = sealedFiles(folderStore(join(root, "sisa")), KEY);
    await files.put(PHOTO, words("satu"));
    expect(await readdir(join(root, "sisa", "documents"))).toEqual([PHOTO.split("/")[1]]);
  });

  test("folder: yang tertinggal setengah karena listrik padam dibuang, yang sedang ditulis tidak", async () => {
    const folder = join(root, "setengah");
    const half = (name: string) => join(folder, "documents", `${name}.part`);
    await sealedFiles(folderStore(folder), KEY).put(PHOTO, words("satu"));
    for (const name of ["lama", "baru"]) await writeFile(half(name), "sepotong");
    const twoHoursAgo = new Date(Date.now() - 7_200_000);
    await utimes(half("lama"), twoHoursAgo, twoHoursAgo);
    await sealedFiles(folderStore(folder), KEY).put(LETTER, words("dua"));
    const names = async () => (await readdir(join(folder, "documents"))).toSorted();
    const kept = [PHOTO, LETTER].map((key) => key.split("/")[1] ?? "");
    await expect.poll(names).toEqual([...kept, "baru.part"].toSorted());
  });

  test.skipIf(process.getuid?.() === 0)("folder tanpa hak tulis", async () => {
    const folder = await mkdtemp(join(root, "terkunci-"));
    await chmod(folder, 0o500);
    expect(await sealedFiles(folderStore(folder), KEY).check()).toEqual({
      kind: "folder",
      problem: "refused",
    });
  });

  test("S3: server mati, kunci salah, ember tidak ada", { timeout: 30_000 }, async () => {
    const check = (changes: Partial<typeof s3.settings>) =>
      sealedFiles(s3Store({ ...s3.settings, ...changes }), KEY).check();
    expect(await check({ endpoint: "http://127.0.0.1:9" })).toEqual({ kind: "s3", problem: "unreachable" });
    expect(await check({ secretAccessKey: "salah" })).toEqual({ kind: "s3", problem: "refused" });
    expect(await check({ bucket: "tidak-ada" })).toEqual({ kind: "s3", problem: "missing" });
    expect(await check({})).toEqual({ kind: "s3", problem: null });
  });

  test("S3 yang diam: dikatakan tidak terjangkau dalam hitungan detik", { timeout: 20_000 }, async () => {
    const silent = createServer(() => undefined).listen(0, "127.0.0.1");
    await once(silent, "listening");
    const endpoint = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const check = sealedFiles(s3Store({ ...s3.settings, endpoint }), KEY).check();
    expect(await check).toEqual({ kind: "s3", problem: "unreachable" });
    silent.closeAllConnections();
    silent.close();
  });

  test("S3 melihat byte yang tersegel saja", async () => {
    await sealedFiles(s3Store(s3.settings), KEY).put(PHOTO, words("nomor KTP warga"));
    const contents = await s3.contents();
    expect(contents.length).toBeGreaterThan(0);
    expect(contents.some((bytes) => bytes.includes("KTP"))).toBe(false);
  });
});
