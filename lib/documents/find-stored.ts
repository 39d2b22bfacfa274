import "server-only";
import { createHash } from "node:crypto";
import { getFile } from "../storage/file-store";
import { StoreTrouble } from "../storage/store";

type Kept = { storageKey: string | null; sha256: string | null };

/**
 * The decrypted bytes of a document, exactly those that were stored; undefined when there are none: never stored, lost,
 * or changed by somebody. Throws StoreTrouble while the store cannot say.
 */
export async function findStored({ storageKey, sha256 }: Kept): Promise<Buffer | undefined> {
  if (!storageKey) return undefined;
  try {
    const bytes = await getFile(storageKey);
    return sha256 === null || hashOf(bytes) === sha256 ? bytes : undefined;
  } catch (error) {
    if (error instanceof StoreTrouble && isGone(error)) return undefined;
    throw error;
  }
}

const isGone = ({ code }: StoreTrouble) => code === "missing" || code === "damaged";

const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
