import "server-only";
import { join, resolve } from "node:path";
import { env, s3Settings } from "../env";
import { folderStore } from "./folder-store";
import { s3Store } from "./s3-store";
import { sealedFiles } from "./sealed-files";
import type { StoreState } from "./store";

let chosen: ReturnType<typeof sealedFiles> | undefined;

/** The office's store: S3-compatible when its five variables are set, else a folder in DATA_DIR. */
function files() {
  const s3 = s3Settings();
  chosen ??= sealedFiles(s3 ? s3Store(s3) : folderStore(join(resolve(env().DATA_DIR), "files")));
  return chosen;
}

/** Keeps a file encrypted under `key` (`documents/<uuid>`), whole or not at all. Throws StoreTrouble. */
export const putFile = (key: string, bytes: Uint8Array): Promise<void> => files().put(key, bytes);

/** The decrypted bytes. Throws StoreTrouble: `missing` when there is no such file, `damaged` when it was changed. */
export const getFile = (key: string): Promise<Buffer> => files().get(key);

/** Takes a file away; one that is not there is as good. Throws StoreTrouble. */
export const deleteFile = (key: string): Promise<void> => files().delete(key);

/** Whether files can be kept and read just now. Does not throw. */
export const checkStore = (): Promise<StoreState> => files().check();
