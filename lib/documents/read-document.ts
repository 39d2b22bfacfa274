import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { toJson } from "../db/to-json";
import { AppError } from "../errors";
import { getFile } from "../storage/file-store";
import { type DocumentInput, SAME_LOOK_MINUTES } from "./document";
import { visibleDocuments } from "./visible-documents";

export type DocumentFile = { bytes: Buffer; mimeType: string; fileName: string | null };

/** The whole file, decrypted. The look is written to the audit log before anything is given. */
export async function readDocument(viewer: Viewer, input: DocumentInput): Promise<DocumentFile> {
  authorize(viewer, "document.read");
  const document = await findDocument(viewer, input);
  if (!document.storageKey) throw new AppError("not_found");
  await noteLook(viewer, document, "document.viewed");
  return {
    bytes: await getFile(document.storageKey),
    mimeType: document.mimeType,
    fileName: document.fileName,
  };
}

/** The small picture, blurred by the screen until it is held. */
export async function readThumbnail(viewer: Viewer, input: DocumentInput): Promise<DocumentFile> {
  authorize(viewer, "document.read");
  const document = await findDocument(viewer, input);
  if (!document.thumbnailKey) throw new AppError("not_found");
  await noteLook(viewer, document, "document.thumbnail_viewed");
  return { bytes: await getFile(document.thumbnailKey), mimeType: "image/jpeg", fileName: null };
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
