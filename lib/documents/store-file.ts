import "server-only";
import { createHash } from "node:crypto";
import sharp from "sharp";
import { uuidv7 } from "../db/uuid";
import { deleteFile, putFile } from "../storage/file-store";

const THUMBNAIL_PIXELS = 480;
const MAX_IMAGE_PIXELS = 60_000_000;

/** The columns of a document that say where its file is and what it is. */
export type StoredFile = {
  state: "stored";
  storageKey: string;
  thumbnailKey: string | null;
  mimeType: string;
  sizeBytes: number;
  sha256: string;
};

/** Keeps a file encrypted, with a small picture when it is one. `mimeType` as its content says. Throws StoreTrouble. */
export async function storeFile(bytes: Buffer, mimeType: string): Promise<StoredFile> {
  const thumbnail = await drawThumbnail(bytes, mimeType);
  const storageKey = `documents/${uuidv7()}`;
  const thumbnailKey = thumbnail && `thumbnails/${uuidv7()}`;
  await putFile(storageKey, bytes);
  if (thumbnail && thumbnailKey) await putWith(storageKey, thumbnailKey, thumbnail);
  return {
    state: "stored",
    storageKey,
    thumbnailKey,
    mimeType,
    sizeBytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}

/** Both or none: a file without its row is never found again. */
async function putWith(storageKey: string, thumbnailKey: string, thumbnail: Buffer) {
  try {
    await putFile(thumbnailKey, thumbnail);
  } catch (error) {
    await deleteFile(storageKey).catch(() => undefined);
    throw error;
  }
}

/** For a file whose row was not written after all. */
export async function discardStored({ storageKey, thumbnailKey }: StoredFile): Promise<void> {
  await deleteFile(storageKey);
  if (thumbnailKey) await deleteFile(thumbnailKey);
}

/** Drawn anew from the pixels, so nothing hidden in the sender's file reaches a browser through it. */
async function drawThumbnail(bytes: Buffer, mimeType: string): Promise<Buffer | null> {
  if (!mimeType.startsWith("image/")) return null;
  return sharp(bytes, { limitInputPixels: MAX_IMAGE_PIXELS, failOn: "none" })
    .rotate()
    .resize({ width: THUMBNAIL_PIXELS, height: THUMBNAIL_PIXELS, fit: "inside", withoutEnlargement: true })
    .jpeg({ quality: 70 })
    .toBuffer()
    .catch(() => null);
}
