import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { db } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { readDocument } from "../documents/read-document";
import { failure } from "../http/failure";
import { checkStore } from "../storage/file-store";
import { startS3Server } from "../storage/testing/start-s3-server";
import { listMessages } from "./list-messages";
import { sendFile } from "./send-file";
import { startCounter, until } from "./testing/counter";

/** A port where nothing listens yet: the store is away until a test brings it back there. */
const port = await new Promise<number>((done) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port } = probe.address() as AddressInfo;
    probe.close(() => done(port));
  });
});
const STORE = {
  S3_ENDPOINT: `http://127.0.0.1:${port}`,
  S3_BUCKET: "loket",
  S3_REGION: "us-east-1",
  S3_ACCESS_KEY_ID: "S3RVER",
  S3_SECRET_ACCESS_KEY: "S3RVER",
};
Object.assign(process.env, STORE);
afterAll(() => {
  for (const key of Object.keys(STORE)) delete process.env[key];
});

let counter: Awaited<ReturnType<typeof startCounter>>;
beforeEach(async () => {
  await anOffice();
  counter = await startCounter();
});
afterEach(() => counter.stop());

const document = () =>
  db().document.findFirst({ select: { id: true, state: true, refusal: true, conversationId: true } });

test("simpanan tidak terjangkau: pesan tersimpan dan dijawab, balon mengatakannya, dan berkas menyusul sendiri", {
  timeout: 60_000,
}, async () => {
  expect(await checkStore()).toEqual({ kind: "s3", problem: "unreachable" });
  const { id } = await counter.simulator.post("residents", { name: "Yosina Rumbiak" });
  await counter.simulator.post(`residents/${id}/messages`, { type: "image", caption: "Foto rumah" });
  const held = await until(document, (row) => row?.refusal === "store", 30);
  expect(held).toMatchObject({ state: "pending" });
  const officer = await aViewer();
  const { items } = await listMessages(officer, { conversationId: held?.conversationId ?? "" });
  expect(items).toContainEqual(
    expect.objectContaining({
      content: expect.objectContaining({
        caption: "Foto rumah",
        document: expect.objectContaining({ state: "pending", refusal: "store" }),
      }),
    }),
  );
  await until(
    () => db().message.count({ where: { direction: "out", author: "bot" } }),
    (answers) => answers > 0,
    20,
  );

  const store = await startS3Server(port);
  const back = await until(document, (row) => row?.state === "stored", 40);
  expect(back).toMatchObject({ refusal: null });
  const { bytes } = await readDocument(officer, { documentId: back?.id ?? "" });
  expect(bytes.subarray(0, 2).toString("hex")).toBe("ffd8");
  const kept = await store.contents();
  expect(kept).toHaveLength(2); // the photo and its small picture, both sealed; no probe is left
  expect(kept.some((sealed) => sealed.subarray(0, 2).toString("hex") === "ffd8")).toBe(false);
  await store.stop();
});

test("petugas yang mengirim berkas saat simpanan tidak terjangkau: tidak ada yang terkirim, tidak ada yang hilang", {
  timeout: 60_000,
}, async () => {
  const { id } = await counter.simulator.post("residents", { name: "Elias Wonda" });
  await counter.simulator.post(`residents/${id}/messages`, { type: "text", text: "halo" });
  const conversation = await until(
    () => db().conversation.findFirst({ select: { id: true } }),
    (row) => row !== null,
  );
  await until(
    () => db().message.count({ where: { direction: "out", status: { in: ["sent", "delivered", "read"] } } }),
    (count) => count > 0,
  );
  const before = await db().message.count();
  const pdf = new File([Buffer.from("%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n")], "surat.pdf");
  const trouble: unknown = await sendFile(await aViewer(), {
    conversationId: conversation?.id ?? "",
    clientMessageId: "0199a000-0000-7000-8000-00000000aaaa",
    file: pdf,
    caption: "",
    seenMessageId: null,
    force: true,
  }).catch((error: unknown) => error);
  const answer = failure(trouble);
  expect([answer.status, await answer.json()]).toEqual([503, { code: "store_unavailable" }]);
  expect(await db().message.count()).toBe(before);
  expect(await db().document.count()).toBe(0);
});
