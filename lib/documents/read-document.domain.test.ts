import { beforeEach, expect, test } from "vitest";
import { db } from "../db";
import { anOffice, aViewer, aWaitingConversation } from "../db/testing/builders";
import { uuidv7 } from "../db/uuid";
import { putFile } from "../storage/file-store";
import { aTicket } from "../tickets/testing/a-ticket";
import { readDocument } from "./read-document";

beforeEach(anOffice);

async function aDocument(of: { ticketId?: string; conversationId: string }): Promise<string> {
  const storageKey = `documents/${uuidv7()}`;
  await putFile(storageKey, Buffer.from("isi foto"));
  const data = { ...of, mimeType: "image/jpeg", state: "stored" as const, storageKey };
  return (await db().document.create({ data })).id;
}

test("isi dibuka utuh dan pandangan dicatat sekali dalam sepuluh menit", async () => {
  const viewer = await aViewer();
  const ticket = await aTicket();
  const documentId = await aDocument({ ticketId: ticket.id, conversationId: ticket.conversationId });
  const file = await readDocument(viewer, { documentId });
  await readDocument(viewer, { documentId });
  expect(file.bytes.toString()).toBe("isi foto");
  const entries = await db().auditEntry.findMany({
    where: { action: "document.viewed", subjectId: documentId },
  });
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({ actorId: viewer.id, detail: { ticketId: ticket.id } });
});

test("dokumen laporan tertutup hanya untuk yang berhak; yang ditolak tidak tercatat melihat", async () => {
  const ticket = await aTicket({ kind: "report", isClosed: true });
  const documentId = await aDocument({ ticketId: ticket.id, conversationId: ticket.conversationId });
  await expect(readDocument(await aViewer(), { documentId })).rejects.toMatchObject({ code: "not_found" });
  expect(await db().auditEntry.count()).toBe(0);
  await readDocument(await aViewer("Elias Lurah", ["head"]), { documentId });
});

test("berkas lepas milik percakapan; penyunting menu tidak melihat apa pun", async () => {
  const { id: conversationId } = await aWaitingConversation();
  const documentId = await aDocument({ conversationId });
  await readDocument(await aViewer(), { documentId });
  const head = await aViewer("Elias Lurah", ["head"]);
  await expect(readDocument(head, { documentId })).rejects.toMatchObject({ code: "not_found" });
  const editor = await aViewer("Penyunting", ["menu_editor"]);
  await expect(readDocument(editor, { documentId })).rejects.toMatchObject({ code: "not_allowed" });
});
