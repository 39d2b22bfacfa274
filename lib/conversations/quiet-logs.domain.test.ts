import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { db } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { env } from "../env";
import { failure } from "../http/failure";
import { logError } from "../log";
import { getFile } from "../storage/file-store";
import { sendReply } from "./send-reply";
import { startCounter, until } from "./testing/counter";
import { deliver } from "./testing/signed-webhook";

/** A store that cannot be written: its folder is a file. */
const folder = mkdtempSync(join(tmpdir(), "loket-logs-"));
writeFileSync(join(folder, "files"), "");
Object.assign(process.env, { LOG_LEVEL: "info", DATA_DIR: folder });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(anOffice);

const NAME = "Yosina Rumbiak";
const PHONE = "6281290001234";
const WORDS = "Anak saya sakit, mohon surat keterangan";
const ANSWER = "Silakan datang membawa KTP asli";
const NIK = "9171014207900003";

type Line = { at: string; level: string; event: string; [field: string]: unknown };

/** Everything that is written to stdout and stderr while `run` runs. */
async function writtenWhile(run: () => Promise<void>): Promise<string> {
  const written: string[] = [];
  const originals = [process.stdout, process.stderr].map((stream) => {
    const { write } = stream;
    stream.write = ((chunk: unknown) => written.push(String(chunk)) > 0) as typeof write;
    return () => {
      stream.write = write;
    };
  });
  try {
    await run();
  } finally {
    for (const restore of originals) restore();
  }
  return written.join("");
}

const personal = async () => {
  const identities = await db().identity.findMany({ select: { value: true } });
  const messages = await db().message.findMany({ select: { wamid: true } });
  const documents = await db().document.findMany({ select: { metaMediaId: true } });
  return [
    ...identities.map(({ value }) => value),
    ...messages.flatMap(({ wamid }) => wamid ?? []),
    ...documents.flatMap(({ metaMediaId }) => metaMediaId ?? []),
    "wamid.",
    NAME,
    PHONE,
    WORDS,
    ANSWER,
    NIK,
    "surat-rt-yosina.pdf",
    env().WHATSAPP_ACCESS_TOKEN,
    env().WHATSAPP_APP_SECRET,
    env().WHATSAPP_VERIFY_TOKEN,
    env().DATA_KEY,
    env().AUTH_SECRET,
  ];
};

test("dari webhook sampai gagal kirim dan gagal simpan: catatan server tidak memuat satu pun data warga atau rahasia", {
  timeout: 60_000,
}, async () => {
  const log = await writtenWhile(async () => {
    const counter = await startCounter();
    const resident = await counter.simulator.post("residents", { name: NAME, phone: PHONE });
    const says = (what: object) => counter.simulator.post(`residents/${resident.id}/messages`, what);
    await says({ type: "text", text: `${WORDS} ${NIK}` });
    const answered = () => db().message.count({ where: { direction: "out", status: { not: "queued" } } });
    await until(answered, (count) => count > 0);
    const details = `${NAME} (${PHONE}) tidak dapat menerima: ${ANSWER}`;
    await counter.simulator.post("faults", { code: 131026, details });
    const { id: conversationId } = await db().conversation.findFirstOrThrow();
    const officer = await aViewer();
    const reply = { conversationId, body: ANSWER, force: true, seenMessageId: null };
    await sendReply(officer, { ...reply, clientMessageId: "0199a000-0000-7000-8000-00000000cccc" });
    const failed = () => db().message.count({ where: { status: "failed" } });
    await until(failed, (count) => count > 0);

    await says({ type: "document", fileName: "surat-rt-yosina.pdf", caption: WORDS });
    const held = () => db().document.count({ where: { refusal: "store" } });
    await until(held, (count) => count > 0, 20);

    expect(await deliver(`{"nomor":"${PHONE}"}`)).toBe(200);
    await until(
      () => db().webhookDelivery.count({ where: { state: { in: ["unreadable", "failed"] } } }),
      (count) => count > 0,
    );
    await getFile("documents/0199a000-0000-7000-8000-00000000dddd").catch(failure);
    logError("request_failed", new Error(`${NAME}\n    at ${PHONE}\n${WORDS}`));
    await counter.stop();
  });

  const lines = log
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
  const events = new Set(lines.map(({ event }) => event));
  for (const event of ["send_failed", "download_failed", "store_failed", "request_failed"])
    expect([...events]).toContain(event);
  for (const { at, level } of lines) {
    expect(Number.isNaN(Date.parse(at))).toBe(false);
    expect(["info", "error"]).toContain(level);
  }
  const secrets = await personal();
  expect(secrets.length).toBeGreaterThan(14); // identities, messages and a file are among them
  for (const secret of secrets) expect(log).not.toContain(secret);
});
