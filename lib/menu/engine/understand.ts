import type { UnderstoodBy } from "./bot-event";
import { patch, type Turn } from "./turn";

/** Records what was understood and by what, and forgets the misses before it. */
export function understand(turn: Turn, by: UnderstoodBy, score: number, target: string) {
  turn.events.push({ kind: "understood", by, score, target });
  patch(turn, { misses: 0, voiceNotes: 0 });
}
