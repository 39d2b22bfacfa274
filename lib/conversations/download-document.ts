import "server-only";
import { db, transaction } from "../db";
import { findStored } from "../documents/find-stored";
import { discardStored, type StoredFile, storeFile } from "../documents/store-file";
import { addJob, downloadKey } from "../jobs/add-job";
import { publish } from "../live/publish";
import { logError, logInfo } from "../log";
import { checkStore } from "../storage/file-store";
import { StoreTrouble } from "../storage/store";
import { inboundContent } from "../whatsapp/inbound-content";
import {
  DIES_OF_ALL,
  DIES_OF_DRAWING,
  type DownloadFailure,
  HELD_UP_AFTER,
  KEPT_BY_WHATSAPP_MS,
  MOST_MISMATCHES,
  type Obstacle,
  pauseSeconds,
} from "./document-download";
import { fetchFile } from "./fetch-file";
import { scheduleAnswer } from "./schedule-answer";

type Document = NonNullable<Awaited<ReturnType<typeof begin>>>;
type Outcome =
  | StoredFile
  | { state: "stored" | "expired" }
  | { state: "failed"; refusal: DownloadFailure }
  | { state: "refused"; refusal: string };

/**
 * Job: brings a resident's file from WhatsApp into the store. A refusal is told by the bot's answer. While WhatsApp or
 * the store cannot be reached the file stays `pending`, the bubble says why, and it is tried again with growing pauses
 * of up to ten minutes for as long as WhatsApp keeps it; then it is `expired`. `failed` waits for an officer. One that
 * the store has lost is looked for there once more before WhatsApp is asked.
 */
export async function downloadDocument({ documentId }: { documentId: string }): Promise<void> {
  const document = await begin(documentId);
  if (!document) return;
  try {
    await settle(document, await bring(document));
  } catch (error) {
    await tryLater(document, error);
  }
}

async function begin(id: string) {
  const { count } = await db().document.updateMany({
    where: { id, state: "pending" },
    data: { attempts: { increment: 1 }, unfinished: { increment: 1 } },
  });
  if (count === 0) return null;
  return db().document.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      metaMediaId: true,
      attempts: true,
      unfinished: true,
      refusal: true,
      createdAt: true,
      conversationId: true,
      storageKey: true,
      sha256: true,
      message: { select: { content: true } },
    },
  });
}

async function bring(document: Document): Promise<Outcome> {
  const { id, metaMediaId } = document;
  const deaths = document.unfinished - 1; // this one is not over yet
  if (deaths >= DIES_OF_ALL) return { state: "failed", refusal: "deadly" };
  if (await findStored(document)) return { state: "stored" };
  if (isForgotten(document)) return gone(document);
  if (document.refusal === ("store" satisfies Obstacle)) await assertStoreWell();
  const file = await fetchFile(metaMediaId ?? "", hashOf(document));
  switch (file.kind) {
    case "fetched":
      return storeFile(id, file, { isDrawn: deaths < DIES_OF_DRAWING });
    case "damaged":
      return noteMismatch(id);
    case "refused":
      return { state: "refused", refusal: file.refusal };
    case "foreign":
      return { state: "failed", refusal: "foreign" };
    case "expired":
      return gone(document);
  }
}

const isForgotten = ({ createdAt }: Document) => Date.now() - createdAt.getTime() > KEPT_BY_WHATSAPP_MS;

/** One that the office had is not the resident's to send again without a word of why. */
const gone = ({ storageKey }: Document): Outcome =>
  storageKey ? { state: "failed", refusal: "lost" } : { state: "expired" };

/** Counted in the row: other troubles on the way, and other workers, do not make it more or less. */
async function noteMismatch(id: string): Promise<Outcome> {
  const { mismatches } = await db().document.update({
    where: { id },
    data: { mismatches: { increment: 1 } },
    select: { mismatches: true },
  });
  if (mismatches < MOST_MISMATCHES) throw new Error("the file is not what its hash says");
  return { state: "failed", refusal: "damaged" };
}

/** Before the whole file is fetched again only to find no room. */
async function assertStoreWell() {
  const { problem } = await checkStore();
  if (problem) throw new StoreTrouble(problem);
}

function hashOf({ message }: Document): string | undefined {
  const content = inboundContent.safeParse(message?.content);
  return content.success && "media" in content.data ? content.data.media.sha256 : undefined;
}

async function settle({ id, conversationId, attempts }: Document, outcome: Outcome) {
  const isOurs = await transaction(async (tx) => {
    const { count } = await tx.document.updateMany({
      where: { id, state: "pending" },
      data: { refusal: null, unfinished: 0, ...outcome },
    });
    if (count === 0) return false;
    if (conversationId) {
      await scheduleAnswer(tx, conversationId);
      await publish(tx, { kind: "conversation.changed", conversationId });
    }
    return true;
  });
  if (isOurs) logInfo("download_settled", { documentId: id, state: outcome.state, attempts });
  else if ("storageKey" in outcome) await discardUnlessKept(id, outcome);
}

/** Another worker may have brought the same file, which lies in the same place. */
async function discardUnlessKept(id: string, stored: StoredFile) {
  const row = await db().document.findUnique({ where: { id }, select: { state: true } });
  if (row?.state !== "stored") await discardStored(stored);
}

async function tryLater({ id, conversationId, attempts }: Document, error: unknown) {
  logError("download_failed", error, { documentId: id, attempts });
  const obstacle: Obstacle = error instanceof StoreTrouble ? "store" : "whatsapp";
  await transaction(async (tx) => {
    const isHeldUp = attempts >= HELD_UP_AFTER;
    const data = { unfinished: 0, ...(isHeldUp ? { refusal: obstacle } : {}) };
    await tx.document.updateMany({ where: { id, state: "pending" }, data });
    if (isHeldUp && conversationId) await publish(tx, { kind: "conversation.changed", conversationId });
    const runAt = new Date(Date.now() + pauseSeconds(attempts) * 1_000);
    await addJob(tx, "download-document", { documentId: id }, { key: downloadKey(id), runAt });
  });
}
