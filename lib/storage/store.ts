/** Where sealed bytes lie under keys of ours: a folder or an S3-compatible store. All throw StoreTrouble. */
export type Store = {
  kind: StoreKind;
  /** Whole or not at all; what was there under this key is replaced. */
  write(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  read(key: string): Promise<Uint8Array>;
  /** Nothing happens when there is no such file. */
  remove(key: string): Promise<void>;
};

export type StoreKind = "folder" | "s3";

/**
 * `missing`: no such file, or no such bucket · `full`: no room · `refused`: no right · `unreachable`: no answer ·
 * `damaged`: not the bytes that were stored.
 */
export type StoreProblem = "missing" | "full" | "refused" | "unreachable" | "damaged" | "unknown";

/** What the health page says of the store; `problem` is null when it can be written and read. */
export type StoreState = { kind: StoreKind; problem: StoreProblem | null };

/** The store did not do what was asked. Never holds a file's content or a credential. */
export class StoreTrouble extends Error {
  override readonly name = "StoreTrouble";
  readonly code: StoreProblem;

  constructor(problem: StoreProblem, cause?: unknown) {
    super(`store: ${problem}`, { cause });
    this.code = problem;
  }
}

const KEY = /^[a-z]+\/[0-9a-f-]{36}(\.[a-z]+)?$/;

/** Keys are ours, never a sender's file name; anything else is a bug or an attack. */
export function assertKey(key: string): void {
  if (!KEY.test(key)) throw new Error("not a storage key");
}
