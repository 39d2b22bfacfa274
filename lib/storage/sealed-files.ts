import "server-only";
import { uuidv7 } from "../db/uuid";
import { seal, unseal } from "./seal";
import { assertKey, type Store, type StoreState, StoreTrouble } from "./store";

const PROBE = new TextEncoder().encode("loket");

/** Files in a store, encrypted before they leave for it. `key` is DATA_KEY unless a test gives another. */
export function sealedFiles(store: Store, key?: Buffer) {
  const put = async (name: string, bytes: Uint8Array) => {
    assertKey(name);
    await store.write(name, seal(bytes, key));
  };
  const get = async (name: string) => {
    assertKey(name);
    return unseal(await store.read(name), key);
  };
  const remove = async (name: string) => {
    assertKey(name);
    await store.remove(name);
  };
  return {
    put,
    get,
    delete: remove,
    /** Writes, reads and takes away a file of a few bytes. Does not throw. */
    async check(): Promise<StoreState> {
      const name = `probes/${uuidv7()}`;
      try {
        await put(name, PROBE);
        await get(name);
        await remove(name);
        return { kind: store.kind, problem: null };
      } catch (error) {
        return { kind: store.kind, problem: error instanceof StoreTrouble ? error.code : "unknown" };
      }
    },
  };
}
