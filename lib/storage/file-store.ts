import "server-only";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { env } from "../env";
import { seal, unseal } from "./seal";

const KEY = /^[a-z]+\/[0-9a-f-]{36}(\.[a-z]+)?$/;

/** Keeps a file encrypted under `key` (`documents/<uuid>`), whole or not at all. */
export async function putFile(key: string, bytes: Uint8Array): Promise<void> {
  const path = pathOf(key);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const partial = `${path}.${process.pid}.part`;
  await writeFile(partial, seal(bytes), { mode: 0o600 });
  await rename(partial, path);
}

/** The decrypted bytes. Throws when there is no such file or it was changed. */
export async function getFile(key: string): Promise<Buffer> {
  return unseal(await readFile(pathOf(key)));
}

export async function deleteFile(key: string): Promise<void> {
  await rm(pathOf(key), { force: true });
}

/** Keys are ours, never a sender's file name; anything else is a bug or an attack. */
function pathOf(key: string): string {
  if (!KEY.test(key)) throw new Error("not a storage key");
  return join(resolve(env().DATA_DIR), "files", key);
}
