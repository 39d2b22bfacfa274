import type { Session } from "./session";

const MOST_BYTES = 7_900;
const encoder = new TextEncoder();
const sizeOf = (session: Session) => encoder.encode(JSON.stringify(session)).length;

/** Keeps the memory of a conversation under 8 KB: the oldest parked forms give way. */
export function limitSession(session: Session): Session {
  let kept = session;
  while (kept.parked.length > 0 && sizeOf(kept) > MOST_BYTES)
    kept = { ...kept, parked: kept.parked.slice(1) };
  return kept;
}
