import { randomFillSync } from "node:crypto";

const pool = Buffer.alloc(4_096);
let taken = pool.length;

/**
 * Random bytes (cryptographically strong) for one use. They are drawn from the system by the page: asking it for each
 * dozen costs more than all else that an id needs. Not more than 4,096.
 */
export function randomFromPool(size: number): Buffer {
  if (taken + size > pool.length) {
    randomFillSync(pool);
    taken = 0;
  }
  const bytes = Buffer.from(pool.subarray(taken, taken + size));
  pool.fill(0, taken, taken + size); // nobody finds later what was once drawn
  taken += size;
  return bytes;
}
