import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { toJson } from "../db/to-json";
import { AppError } from "../errors";
import { putFile } from "../storage/file-store";
import { type DocumentInput, SAME_LOOK_MINUTES } from "./document";
import { findStored } from "./find-stored";
import { openStored } from "./open-stored";
import { drawThumbnail } from "./store-file";
import { visibleDocuments } from "./visible-documents";

export type DocumentFile = { bytes: Buffer; mimeType: string; fileName: string | null };

/**
 * The whole file, decrypted. The look is written to the audit log before anything is given. Throws `file_lost` when the
 * store is well and does not have it: then it is looked for (download-document.ts).
 */
export async function readDocument(viewer: Viewer, input: DocumentInput): Promise<DocumentFile> {
  authorize(viewer, "document.read");
  const document = await findDocument(viewer, input);
  await noteLook(viewer, document, "document.viewed");
  return {
    bytes: await openStored(document),
    mimeType: document.mimeType,
    fileName: document.fileName,
  };
}

/** The small picture, blurred by the screen until it is held. One that the store has lost is drawn anew. */
export async function readThumbnail(viewer: Viewer, input: DocumentInput): Promise<DocumentFile> {
  authorize(viewer, "document.read");
  const document = await findDocument(viewer, input);
  if (!document.thumbnailKey) throw new AppError("not_found");
  await noteLook(viewer, document, "document.thumbnail_viewed");
  const kept = await findStored({ storageKey: document.thumbnailKey, sha256: null });
  const bytes =
    kept ?? (await drawAnew(document.thumbnailKey, await openStored(document), document.mimeType));
  return { bytes, mimeType: "image/jpeg", fileName: null };
}

async function drawAnew(key: string, bytes: Buffer, mimeType: string): Promise<Buffer> {
  const thumbnail = await drawThumbnail(bytes, mimeType);
  if (!thumbnail) throw new AppError("not_found");
  await putFile(key, thumbnail);
  return thumbnail;
}

async function findDocument(viewer: Viewer, { documentId }: DocumentInput) {
  const document = await db().document.findFirst({
    where: { id: documentId, state: "stored", deletedAt: null, AND: visibleDocuments(viewer) },
    select: {
      id: true,
      ticketId: true,
      storageKey: true,
      thumbnailKey: true,
      mimeType: true,
      fileName: true,
      sha256: true,
    },
  });
  if (!document) throw new AppError("not_found");
  return document;
}

type Look = "document.viewed" | "document.thumbnail_viewed";

async function noteLook(viewer: Viewer, document: { id: string; ticketId: string | null }, action: Look) {
  const since = new Date(Date.now() - SAME_LOOK_MINUTES * 60_000);
  const subject = { subjectKind: "document", subjectId: document.id };
  const recent = await db().auditEntry.findFirst({
    where: { ...subject, action, actorId: viewer.id, at: { gte: since } },
    select: { id: true },
  });
  if (recent) return;
  const detail = toJson({ ticketId: document.ticketId });
  await db().auditEntry.create({
    data: { ...subject, action, actorId: viewer.id, detail },
    select: { id: true },
  });
}
