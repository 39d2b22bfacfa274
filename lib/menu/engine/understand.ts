import type { UnderstoodBy } from "./bot-event";
import { patch, type Turn } from "./turn";

/** Records what was understood and by what, and forgets the misses before it. */
export function understand(turn: Turn, by: UnderstoodBy, score: number, target: string) {
  turn.events.push({ kind: "understood", by, score, target });
  // With an officer the misses before the hand-over stay told.
  const { mode, misses } = turn.session;
  patch(turn, { misses: mode === "human" ? misses : 0, voiceNotes: 0 });
}
