import "server-only";
import { uuidv7 } from "../db/uuid";
import { seal, unseal } from "./seal";
import { assertKey, type Store, type StoreProblem, type StoreState, StoreTrouble } from "./store";

/** A store that has not answered by then is as good as away. */
const LONGEST_CHECK_MS = 6_000;
const PROBE = new TextEncoder().encode("loket");

/** Files in a store, encrypted before they leave for it. `key` is DATA_KEY unless a test gives another. */
export function sealedFiles(store: Store, key?: Buffer) {
  const put = async (name: string, bytes: Uint8Array) => {
    assertKey(name);
    await store.write(name, seal(bytes, key));
  };
  const get = async (name: string) => {
    assertKey(name);
    return opened(await store.read(name), key);
  };
  const remove = async (name: string) => {
    assertKey(name);
    await store.remove(name);
  };
  return {
    put,
    get,
    delete: remove,
    /** Writes, reads and takes away a file of a few bytes. Does not throw, and takes seconds at most. */
    async check(): Promise<StoreState> {
      const name = `probes/${uuidv7()}`;
      const tried = put(name, PROBE)
        .then(() => get(name))
        .then(() => remove(name))
        .then(() => null, problemOf);
      return { kind: store.kind, problem: await Promise.race([tried, silence()]) };
    },
  };
}

/** Bytes that somebody changed, or a disk did, do not open. */
function opened(sealed: Uint8Array, key: Buffer | undefined): Buffer {
  try {
    return unseal(sealed, key);
  } catch (error) {
    throw new StoreTrouble("damaged", error);
  }
}

const problemOf = (error: unknown): StoreProblem => (error instanceof StoreTrouble ? error.code : "unknown");

function silence(): Promise<StoreProblem> {
  return new Promise((resolve) => {
    setTimeout(() => resolve("unreachable"), LONGEST_CHECK_MS).unref();
  });
}
