import { v7 } from "uuid";
import { randomFromPool } from "../random-pool";

/** Before every other id. */
export const NIL_UUID = "00000000-0000-0000-0000-000000000000";

const RANDOM_BYTES = 16;
const last = { msecs: 0, seq: 0 };

/** A time-ordered id: rows made one after the other sort in that order. */
export function uuidv7(): string {
  const random = randomFromPool(RANDOM_BYTES);
  const now = Date.now();
  // Within a millisecond, and when the clock is set back, the counter goes on.
  if (now > last.msecs) Object.assign(last, { msecs: now, seq: random.readUInt32BE() >>> 1 });
  else last.seq++;
  return v7({ random, ...last });
}
