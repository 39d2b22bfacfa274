import "server-only";
import { statfs } from "node:fs/promises";
import { env } from "../env";

/** Room on the volume of DATA_DIR (documents, embedded database), in bytes; null where it cannot be asked. */
export async function measureDisk(): Promise<{ freeBytes: number; totalBytes: number } | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(env().DATA_DIR);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch {
    return null;
  }
}
