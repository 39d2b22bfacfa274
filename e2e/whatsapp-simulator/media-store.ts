import { createHash } from "node:crypto";
import { mintGraphId } from "./graph-id";

export type MediaFile = {
  id: string;
  bytes: Buffer;
  mimeType: string;
  fileName?: string;
  /** Simulated milliseconds; afterwards the id is unknown. */
  expiresAt: number;
};

export const DAY_MS = 24 * 60 * 60 * 1000;

/** Files by id, with their bytes. The phone page still sees what has expired; the office does not. */
export class MediaStore {
  private files = new Map<string, MediaFile>();

  put(file: Omit<MediaFile, "id"> & { id?: string }): MediaFile {
    const stored = { ...file, id: file.id ?? mintGraphId() };
    this.files.set(stored.id, stored);
    return stored;
  }

  /** The file, even after its id has expired. */
  peek(id: string) {
    return this.files.get(id);
  }

  find(id: string, now: number) {
    const file = this.files.get(id);
    return file && file.expiresAt > now ? file : undefined;
  }

  delete(id: string) {
    return this.files.delete(id);
  }

  /** Every id is too old from now on; the phone page still shows the files. */
  expireAll(now: number) {
    for (const file of this.files.values()) file.expiresAt = Math.min(file.expiresAt, now);
  }

  all() {
    return [...this.files.values()];
  }
}

export const sha256Of = (content: Buffer, encoding: "base64" | "hex") =>
  createHash("sha256").update(content).digest(encoding);
