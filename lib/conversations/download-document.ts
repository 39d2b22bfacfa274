import "server-only";
import { db, transaction } from "../db";
import { discardStored, type StoredFile, storeFile } from "../documents/store-file";
import { addJob } from "../jobs/add-job";
import { publish } from "../live/publish";
import { logError, logInfo } from "../log";
import { checkStore } from "../storage/file-store";
import { StoreTrouble } from "../storage/store";
import { inboundContent } from "../whatsapp/inbound-content";
import { downloadKey, HELD_UP_AFTER, type Obstacle, pauseSeconds } from "./document-download";
import { fetchFile } from "./fetch-file";
import { scheduleAnswer } from "./schedule-answer";

/** How long WhatsApp keeps what residents send ("Media" reference, October 2025). */
const KEPT_BY_WHATSAPP_MS = 7 * 24 * 3_600_000;
/** A hash that is wrong this often is the file's, not the line's. */
const MOST_DAMAGED = 3;

type Document = NonNullable<Awaited<ReturnType<typeof begin>>>;
type Outcome = StoredFile | { state: "failed" | "expired" } | { state: "refused"; refusal: string };

/**
 * Job: brings a resident's file from WhatsApp into the store. A refusal is told by the bot's answer. While WhatsApp or
 * the store cannot be reached the file stays `pending`, the bubble says why, and it is tried again with growing pauses
 * of up to ten minutes for as long as WhatsApp keeps it; then it is `expired`. `failed` waits for an officer.
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
    data: { attempts: { increment: 1 } },
  });
  if (count === 0) return null;
  return db().document.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      metaMediaId: true,
      attempts: true,
      refusal: true,
      createdAt: true,
      conversationId: true,
      message: { select: { content: true } },
    },
  });
}

async function bring(document: Document): Promise<Outcome> {
  if (isForgotten(document)) return { state: "expired" };
  if (document.refusal === ("store" satisfies Obstacle)) await assertStoreWell();
  const file = await fetchFile(document.metaMediaId ?? "", hashOf(document));
  switch (file.kind) {
    case "fetched":
      return storeFile(file.bytes, file.mimeType);
    case "refused":
      if (file.refusal === "damaged" && document.attempts < MOST_DAMAGED)
        throw new Error("the file is not what its hash says");
      return { state: "refused", refusal: file.refusal };
    case "forbidden":
      return { state: "failed" };
    case "expired":
      return { state: "expired" };
  }
}

const isForgotten = ({ createdAt }: Document) => Date.now() - createdAt.getTime() > KEPT_BY_WHATSAPP_MS;

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
      data: { refusal: null, ...outcome },
    });
    if (count === 0) return false;
    if (conversationId) {
      await scheduleAnswer(tx, conversationId);
      await publish(tx, { kind: "conversation.changed", conversationId });
    }
    return true;
  });
  if (!isOurs && outcome.state === "stored") await discardStored(outcome);
  if (isOurs) logInfo("download_settled", { documentId: id, state: outcome.state, attempts });
}

async function tryLater({ id, conversationId, attempts }: Document, error: unknown) {
  logError("download_failed", error, { documentId: id, attempts });
  const obstacle: Obstacle = error instanceof StoreTrouble ? "store" : "whatsapp";
  await transaction(async (tx) => {
    if (attempts >= HELD_UP_AFTER) {
      await tx.document.updateMany({ where: { id, state: "pending" }, data: { refusal: obstacle } });
      if (conversationId) await publish(tx, { kind: "conversation.changed", conversationId });
    }
    const runAt = new Date(Date.now() + pauseSeconds(attempts) * 1_000);
    await addJob(tx, "download-document", { documentId: id }, { key: downloadKey(id), runAt });
  });
}
