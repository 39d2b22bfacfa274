import { createHash } from "node:crypto";
import { expect } from "vitest";
import { db } from "../../db";
import { aViewer } from "../../db/testing/builders";
import { env } from "../../env";
import { envelope } from "../../whatsapp/samples/envelope";
import { type Answer, type ReceivedRequest, startLoopbackApi } from "../../whatsapp/samples/loopback-api";
import { listMessages } from "../list-messages";
import { receiveWaiting } from "../receive-deliveries";
import { changeOf, deliver, element } from "./signed-webhook";

const YOSINA = "6281200000301";
export const DAY_MS = 24 * 3_600_000;
export const PHOTO = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
export const hashOf = (bytes: Buffer, encoding: "hex" | "base64") =>
  createHash("sha256").update(bytes).digest(encoding);

type Meta = Awaited<ReturnType<typeof startLoopbackApi>>;
let meta: Meta | undefined;

export async function stopMeta() {
  await meta?.stop();
  meta = undefined;
}

type Script = {
  /** Answers to "where is this media", one after the other; the last one stays. */
  where?: Answer[];
  /** Answers to the download itself. */
  file?: Answer[];
};

export const answered =
  (status: number, body: string | Buffer = ""): Answer =>
  (response) =>
    response.writeHead(status, { "Content-Type": "image/png" }).end(body);
export const metaError = (status: number, code: number): Answer =>
  answered(status, JSON.stringify({ error: { code, message: "Sebab di Meta" } }));
export const photo = answered(200, PHOTO);

/** Where the file lies, at Meta's own address unless the test names another. */
export const at =
  (url = `${env().WHATSAPP_API_URL}/_file`, sha256 = hashOf(PHOTO, "hex")): Answer =>
  (response) =>
    response
      .writeHead(200, { "Content-Type": "application/json" })
      .end(JSON.stringify({ url, sha256, mime_type: "image/png" }));

/** Meta on the office's API address, from now on: media and files as scripted, everything else refused. */
export async function metaAnswers({ where = [at()], file = [photo] }: Script) {
  await stopMeta();
  const next = (answers: Answer[]) => (answers.length > 1 ? answers.shift() : answers[0]) as Answer;
  const answer: Answer = (response, request) =>
    next(request.url?.startsWith("/_file") ? file : where)(response, request);
  meta = await startLoopbackApi(answer, Number(new URL(env().WHATSAPP_API_URL).port));
  return meta;
}

/** Meta has this file, and a resident sends it. Gives the document's id. */
export async function residentSendsFile(bytes: Buffer, parts: object = {}): Promise<string> {
  await metaAnswers({ where: [at(undefined, hashOf(bytes, "hex"))], file: [answered(200, bytes)] });
  return residentSends(hashOf(bytes, "base64"), parts);
}

export async function residentSends(sha256 = hashOf(PHOTO, "base64"), parts: object = {}): Promise<string> {
  const media = { id: "media-1", mime_type: "image/png", sha256, caption: "Surat dari RT" };
  const message = element(YOSINA, { type: "image", text: undefined, image: media, ...parts });
  expect(await deliver(envelope(changeOf([message])))).toBe(200);
  await receiveWaiting();
  return (await db().document.findFirstOrThrow()).id;
}

export const stateOf = (id: string) =>
  db().document.findUniqueOrThrow({ where: { id }, select: { state: true, refusal: true, attempts: true } });
export const isFile = ({ url }: ReceivedRequest) => url?.startsWith("/_file");

/** The jobs that wait for this file, and in how many seconds each runs. */
export async function waitingJobs(documentId: string): Promise<number[]> {
  const rows = await db().$queryRaw<{ seconds: number }[]>`
    select extract(epoch from run_at - now())::float8 as seconds from graphile_worker.jobs
    where key = ${`download:${documentId}`}`;
  return rows.map(({ seconds }) => seconds);
}

export async function bubbleOf(documentId: string) {
  const { conversationId } = await db().document.findUniqueOrThrow({ where: { id: documentId } });
  const page = await listMessages(await aViewer(), { conversationId: conversationId ?? "" });
  const [message] = page.items.flatMap((item) => (item.kind === "message" ? [item.content] : []));
  return message?.kind === "file" ? message : null;
}
