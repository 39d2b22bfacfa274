import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { db } from "../db";
import { anOffice, aViewer, aWaitingConversation } from "../db/testing/builders";
import { startLossyLine } from "../db/testing/lossy-line";
import { readDocument } from "../documents/read-document";
import { sendFile } from "./send-file";
import { startCounter } from "./testing/counter";

const line = await startLossyLine(process.env.DATABASE_URL ?? "");
process.env.DATABASE_URL = line.url;
afterAll(() => line.stop());

let counter: Awaited<ReturnType<typeof startCounter>>;
beforeEach(async () => {
  await anOffice();
  counter = await startCounter({ withWorker: false });
});
afterEach(() => counter.stop());

test("basis data menyimpan kiriman berkas tetapi jawabannya hilang: berkasnya tetap ada, dan tidak dikirim dua kali", async () => {
  const viewer = await aViewer();
  const { id: conversationId } = await aWaitingConversation();
  const pdf = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
  const input = {
    conversationId,
    clientMessageId: randomUUID(),
    file: new File([pdf], "surat.pdf"),
    caption: "",
    seenMessageId: null,
    force: false,
  };
  line.loseNextCommit();
  const sent = await sendFile(viewer, input);
  expect(line.hasLost()).toBe(true);
  expect(await sendFile(viewer, input)).toEqual(sent);
  const message = await db().message.findUniqueOrThrow({
    where: { id: sent.messageId },
    include: { documents: true },
  });
  expect(message.status).toBe("queued");
  const { bytes } = await readDocument(viewer, { documentId: message.documents[0]?.id ?? "" });
  expect(bytes.equals(pdf)).toBe(true);
});
