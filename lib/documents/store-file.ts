import "server-only";
import { createHash } from "node:crypto";
import pLimit from "p-limit";
import sharp from "sharp";
import { deleteFile, putFile } from "../storage/file-store";

const THUMBNAIL_PIXELS = 480;
/** A few kilobytes may claim to be a picture of any size. */
const MAX_IMAGE_PIXELS = 60_000_000;
/** A large picture takes a quarter of a gigabyte while it is drawn. */
const drawOneByOne = pLimit(1);

/** The columns of a document that say where its file is and what it is. */
export type StoredFile = {
  state: "stored";
  storageKey: string;
  thumbnailKey: string | null;
  mimeType: string;
  sizeBytes: number;
  sha256: string;
};

/** `mimeType` as its content says. */
type FileToStore = { bytes: Buffer; mimeType: string };

/**
 * Keeps a document's file encrypted, with a small picture when it is one. Its place is the document's own, so that a
 * second try, after a crash or of another worker, leaves nothing behind. Throws StoreTrouble.
 */
export async function storeFile(
  documentId: string,
  { bytes, mimeType }: FileToStore,
  { isDrawn = true } = {},
): Promise<StoredFile> {
  const thumbnail = isDrawn ? await drawThumbnail(bytes, mimeType) : null;
  const storageKey = `documents/${documentId}`;
  const thumbnailKey = thumbnail && `thumbnails/${documentId}`;
  await putFile(storageKey, bytes);
  if (thumbnail && thumbnailKey) await putFile(thumbnailKey, thumbnail);
  return {
    state: "stored",
    storageKey,
    thumbnailKey,
    mimeType,
    sizeBytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}

/** For a file whose row was not written after all. */
export async function discardStored({ storageKey, thumbnailKey }: StoredFile): Promise<void> {
  await deleteFile(storageKey);
  if (thumbnailKey) await deleteFile(thumbnailKey);
}

/**
 * The small picture of a picture; null of anything else, and of one that cannot be read. Drawn anew from the pixels, so
 * nothing hidden in the sender's file reaches a browser through it.
 */
export async function drawThumbnail(bytes: Buffer, mimeType: string): Promise<Buffer | null> {
  if (!mimeType.startsWith("image/")) return null;
  return drawOneByOne(() => draw(bytes)).catch(() => null);
}

const draw = (bytes: Buffer) =>
  sharp(bytes, { limitInputPixels: MAX_IMAGE_PIXELS, failOn: "none" })
    .rotate()
    .resize({ width: THUMBNAIL_PIXELS, height: THUMBNAIL_PIXELS, fit: "inside", withoutEnlargement: true })
    .jpeg({ quality: 70 })
    .toBuffer();
