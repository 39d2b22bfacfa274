import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { db } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { readDocument } from "../documents/read-document";
import { type Answer, startLoopbackApi } from "../whatsapp/samples/loopback-api";
import { answerContact } from "./answer-contact";
import { downloadDocument } from "./download-document";
import { retryDownload } from "./retry-download";
import {
  answered,
  at,
  bubbleOf,
  DAY_MS,
  hashOf,
  isFile,
  metaAnswers,
  metaError,
  PHOTO,
  photo,
  residentSends,
  stateOf,
  stopMeta,
  waitingJobs,
} from "./testing/meta-media";

beforeEach(anOffice);
afterEach(stopMeta);

describe("berkas dari WhatsApp", () => {
  test("T7 media 503 lalu 200: pesan ada sejak awal, berkas menyusul tanpa campur tangan", async () => {
    await metaAnswers({ file: [answered(503), photo] });
    const id = await residentSends();
    expect(await waitingJobs(id)).toHaveLength(1);
    await downloadDocument({ documentId: id });
    expect(await stateOf(id)).toEqual({ state: "pending", refusal: null, attempts: 1 });
    expect(await waitingJobs(id)).toHaveLength(1);
    expect(await bubbleOf(id)).toMatchObject({ caption: "Surat dari RT", document: { state: "pending" } });

    await downloadDocument({ documentId: id });
    expect(await stateOf(id)).toEqual({ state: "stored", refusal: null, attempts: 2 });
    expect((await readDocument(await aViewer(), { documentId: id })).bytes.equals(PHOTO)).toBe(true);
    expect(await bubbleOf(id)).toMatchObject({ document: { state: "stored", hasThumbnail: true } });
  });

  test("T8 alamat media sudah lewat (404): alamat baru diminta dan berkasnya sampai", async () => {
    const { requests } = await metaAnswers({ file: [answered(404), photo] });
    const id = await residentSends();
    await downloadDocument({ documentId: id });
    expect(await stateOf(id)).toMatchObject({ state: "stored", attempts: 1 });
    expect(requests.filter((request) => !isFile(request))).toHaveLength(2);
  });

  test("T8 Meta tidak lagi mengenal media: kedaluwarsa, dikatakan di balon, bot tetap menjawab", async () => {
    await metaAnswers({ where: [metaError(400, 100)] });
    const id = await residentSends();
    await downloadDocument({ documentId: id });
    expect(await stateOf(id)).toMatchObject({ state: "expired" });
    expect(await bubbleOf(id)).toMatchObject({ document: { state: "expired" } });
    await downloadDocument({ documentId: id });
    expect(await stateOf(id)).toMatchObject({ state: "expired", attempts: 1 });
    await db().message.updateMany({ data: { receivedAt: new Date(Date.now() - 20_000) } });
    await answerContact({ conversationId: (await db().conversation.findFirstOrThrow()).id });
    expect(await db().message.count({ where: { direction: "out" } })).toBe(1);
  });

  test("Meta tidak mengenal media karena token milik orang lain: setelah token dibetulkan petugas mendapatkannya, selama tujuh hari", async () => {
    await metaAnswers({ where: [metaError(400, 100)] });
    const id = await residentSends();
    const { conversationId } = await db().document.findUniqueOrThrow({ where: { id } });
    const again = async () =>
      retryDownload(await aViewer(), { conversationId: conversationId ?? "", documentId: id });
    await downloadDocument({ documentId: id });
    expect(await bubbleOf(id)).toMatchObject({ document: { state: "expired", mayAskAgain: true } });
    await metaAnswers({});
    await again();
    await downloadDocument({ documentId: id });
    expect(await stateOf(id)).toMatchObject({ state: "stored" });

    const createdAt = new Date(Date.now() - 7.1 * DAY_MS);
    await db().document.update({ where: { id }, data: { state: "expired", createdAt } });
    expect(await bubbleOf(id)).toMatchObject({ document: { mayAskAgain: false } });
    await expect(again()).rejects.toThrow("not_found");
  });

  test("token ditolak: selama tujuh hari dicoba lagi dengan jeda yang bertambah, lalu kedaluwarsa", async () => {
    await metaAnswers({ where: [metaError(401, 190)] });
    const id = await residentSends();
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      await downloadDocument({ documentId: id });
      pauses.push(...(await waitingJobs(id)));
    }
    expect(pauses).toHaveLength(12);
    expect(Math.max(...pauses)).toBe(Math.max(...pauses.slice(-3)));
    expect(Math.max(...pauses)).toBeLessThanOrEqual(600);
    expect(await stateOf(id)).toMatchObject({ state: "pending", refusal: "whatsapp" });
    expect(await bubbleOf(id)).toMatchObject({ document: { state: "pending", refusal: "whatsapp" } });

    await db().document.update({ where: { id }, data: { createdAt: new Date(Date.now() - 7.1 * DAY_MS) } });
    await downloadDocument({ documentId: id });
    expect(await stateOf(id)).toMatchObject({ state: "expired", refusal: null });
  });

  test("petugas dapat meminta yang tertahan sekarang juga, sekali", async () => {
    await metaAnswers({ file: [answered(500), answered(500), photo] });
    const id = await residentSends();
    const { conversationId } = await db().document.findUniqueOrThrow({ where: { id } });
    const input = { conversationId: conversationId ?? "", documentId: id };
    const officer = await aViewer();
    await expect(retryDownload(officer, input)).rejects.toThrow("not_found");
    await downloadDocument({ documentId: id });
    await downloadDocument({ documentId: id });
    await retryDownload(officer, input);
    const jobs = await waitingJobs(id);
    expect(jobs).toHaveLength(1);
    expect(jobs[0]).toBeLessThanOrEqual(0);
    await expect(retryDownload(officer, input)).rejects.toThrow("not_found");
    await downloadDocument({ documentId: id });
    expect(await stateOf(id)).toMatchObject({ state: "stored" });
  });
});

describe("berkas yang tidak boleh masuk", () => {
  test("isi tidak sesuai hash: dicoba tiga kali, gangguan lain tidak ikut dihitung; lalu dikatakan rusak, dan petugas dapat mengunduh lagi", async () => {
    const other = answered(200, Buffer.concat([PHOTO, Buffer.from("x")]));
    await metaAnswers({ file: [answered(503), other, answered(503), answered(503), other] });
    const id = await residentSends();
    for (let attempt = 0; attempt < 5; attempt += 1) await downloadDocument({ documentId: id });
    expect(await stateOf(id)).toMatchObject({ state: "pending", attempts: 5 });
    await downloadDocument({ documentId: id });
    expect(await stateOf(id)).toMatchObject({ state: "failed", refusal: "damaged" });
    expect(await bubbleOf(id)).toMatchObject({
      document: { state: "failed", refusal: "damaged", mayAskAgain: true },
    });

    const { conversationId } = await db().document.findUniqueOrThrow({ where: { id } });
    await retryDownload(await aViewer(), { conversationId: conversationId ?? "", documentId: id });
    await downloadDocument({ documentId: id });
    expect(await stateOf(id)).toMatchObject({ state: "pending" }); // counted anew
    await metaAnswers({});
    await downloadDocument({ documentId: id });
    expect(await stateOf(id)).toMatchObject({ state: "stored", refusal: null });
  });

  test("hash dari webhook pun diperiksa", async () => {
    await metaAnswers({});
    const id = await residentSends(hashOf(Buffer.from("lain"), "base64"));
    for (let attempt = 0; attempt < 3; attempt += 1) await downloadDocument({ documentId: id });
    expect(await stateOf(id)).toMatchObject({ state: "failed", refusal: "damaged" });
  });

  test("lebih besar dari batas: diputus di tengah aliran, walau ukurannya tidak diumumkan", async () => {
    let written = 0;
    const endless: Answer = (response) => {
      const more = () => {
        while (!response.destroyed) {
          written += 1;
          if (!response.write(Buffer.alloc(1024 * 1024))) return;
        }
      };
      response.on("drain", more);
      more();
    };
    await metaAnswers({ file: [endless] });
    const id = await residentSends();
    await downloadDocument({ documentId: id });
    expect(await stateOf(id)).toMatchObject({ state: "refused", refusal: "size" });
    expect(written).toBeLessThan(200);
  });

  test("halaman web yang mengaku foto: ditolak menurut isinya", async () => {
    const page = Buffer.from("<html><script>alert(1)</script></html>");
    await metaAnswers({ where: [at(undefined, hashOf(page, "hex"))], file: [answered(200, page)] });
    const id = await residentSends(hashOf(page, "base64"));
    await downloadDocument({ documentId: id });
    expect(await stateOf(id)).toMatchObject({ state: "refused", refusal: "type" });
  });

  test.each([
    ["alamat metadata awan", "http://169.254.169.254/latest/meta-data"],
    ["tuan rumah lain", "https://penipu.example/foto.png"],
    ["basis data di mesin ini", "http://127.0.0.1:5432/"],
  ])("%s tidak didatangi; petugas dapat mencoba lagi", async (_, url) => {
    const { requests } = await metaAnswers({ where: [at(url)] });
    const id = await residentSends();
    await downloadDocument({ documentId: id });
    expect(await stateOf(id)).toMatchObject({ state: "failed" });
    expect(requests.filter(isFile)).toHaveLength(0);
    expect(await waitingJobs(id)).toHaveLength(1); // the one from the webhook; no new try by itself
  });

  test("pengalihan ke tempat lain tidak diikuti, dan token tidak ikut", async () => {
    const stranger = await startLoopbackApi(photo);
    const elsewhere: Answer = (response) =>
      response.writeHead(302, { Location: `${stranger.apiUrl}/x` }).end();
    await metaAnswers({ file: [elsewhere] });
    const id = await residentSends();
    await downloadDocument({ documentId: id });
    expect(await stateOf(id)).toMatchObject({ state: "failed" });
    expect(stranger.requests).toHaveLength(0);
    await stranger.stop();
  });

  test("aliran yang putus di tengah jalan: tidak ada potongan yang disimpan, dicoba lagi", async () => {
    const cut: Answer = (response) => {
      response.writeHead(200, { "Content-Length": "5000" }).write(PHOTO);
      response.destroy();
    };
    await metaAnswers({ file: [cut, photo] });
    const id = await residentSends();
    await downloadDocument({ documentId: id });
    expect(await stateOf(id)).toMatchObject({ state: "pending" });
    await downloadDocument({ documentId: id });
    expect(await stateOf(id)).toMatchObject({ state: "stored" });
  });
});
