import "server-only";
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { uuidv7 } from "../db/uuid";
import { type Store, type StoreProblem, StoreTrouble } from "./store";

/** Files in a folder of this machine, or of a shared volume, readable by Loket's user alone. */
export function folderStore(root: string): Store {
  let isCleared = false;
  return {
    kind: "folder",
    write: async (key, bytes) => {
      if (!isCleared) void removeHalves(root).catch(() => undefined);
      isCleared = true;
      await saying(() => writeWhole(join(root, key), bytes));
    },
    read: (key) => saying(() => readFile(join(root, key))),
    remove: (key) => saying(() => rm(join(root, key), { force: true })),
  };
}

/** Another reader sees the old file or the new one, also after a power cut. */
async function writeWhole(path: string, bytes: Uint8Array) {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const partial = `${path}.${uuidv7()}${HALF}`;
  try {
    await writeFile(partial, bytes, { mode: 0o600, flush: true });
    await rename(partial, path);
    await keepName(dirname(path));
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw error;
  }
}

const HALF = ".part";
const HALF_FOR_MS = 3_600_000;

/** What a power cut left half written belongs to nobody any more, but is of a resident. Once a process; young ones are being written. */
async function removeHalves(root: string) {
  for (const name of await readdir(root, { recursive: true })) {
    if (!name.endsWith(HALF)) continue;
    const { mtimeMs } = await stat(join(root, name));
    if (Date.now() - mtimeMs > HALF_FOR_MS) await rm(join(root, name), { force: true });
  }
}

/** That the file is there under its name is a matter of the folder. Not every system lets a folder be opened. */
async function keepName(folder: string) {
  const opened = await open(folder, "r").catch(() => undefined);
  await opened?.sync().finally(() => opened.close());
}

const PROBLEM: Record<string, StoreProblem> = {
  ENOENT: "missing",
  ENOSPC: "full",
  EDQUOT: "full",
  EACCES: "refused",
  EPERM: "refused",
  EROFS: "refused",
  EIO: "unreachable",
  ESTALE: "unreachable",
  ETIMEDOUT: "unreachable",
};

async function saying<Value>(run: () => Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    throw new StoreTrouble(PROBLEM[String((error as NodeJS.ErrnoException).code)] ?? "unknown", error);
  }
}
