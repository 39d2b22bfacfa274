import "server-only";
import { transaction } from "../db";
import { AppError } from "../errors";
import { addJob, downloadKey } from "../jobs/add-job";
import { publish } from "../live/publish";
import { logError } from "../log";
import { checkStore } from "../storage/file-store";
import { StoreTrouble } from "../storage/store";
import { findStored } from "./find-stored";

type Stored = { id: string; storageKey: string | null; sha256: string | null };

/**
 * The bytes of a stored document. Throws StoreTrouble while the store is not well, and `file_lost` when it is, but does
 * not have the file as it was stored: its row then says so, and a job looks for it in the store and at WhatsApp.
 */
export async function openStored(document: Stored): Promise<Buffer> {
  const bytes = await findStored(document);
  if (bytes) return bytes;
  const { problem } = await checkStore();
  if (problem) throw new StoreTrouble(problem);
  const lost = new AppError("file_lost");
  logError("file_lost", lost, { documentId: document.id });
  await lookFor(document.id);
  throw lost;
}

async function lookFor(documentId: string): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.document.updateMany({
      where: { id: documentId, state: "stored" },
      data: { state: "pending", attempts: 0, mismatches: 0, unfinished: 0 },
    });
    if (count === 0) return;
    await addJob(tx, "download-document", { documentId }, { key: downloadKey(documentId) });
    const { conversationId, ticketId } = await tx.document.findUniqueOrThrow({
      where: { id: documentId },
      select: { conversationId: true, ticketId: true },
    });
    if (conversationId) await publish(tx, { kind: "conversation.changed", conversationId });
    if (ticketId) await publish(tx, { kind: "ticket.changed", ticketId });
  });
}
