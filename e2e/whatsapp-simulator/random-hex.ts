import { randomFillSync } from "node:crypto";

const POOL_BYTES = 8192;
const pool = Buffer.alloc(POOL_BYTES);
let used = POOL_BYTES;

/** Random bytes out of a pool: asking the system for nine at a time costs more than the message they name. */
export function randomPiece(bytes: number): Buffer {
  if (used + bytes > POOL_BYTES) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytes;
  return Buffer.from(pool.subarray(used - bytes, used));
}

/** So many random bytes as capital hexadecimal digits. */
export const randomHex = (bytes: number) => randomPiece(bytes).toString("hex").toUpperCase();
