import { COLUMN_OF } from "@/lib/tickets/ticket";
import type { Deciding } from "./use-board-move";

/** The message is decided where the card was dropped; the folded column has no room, and asks in a dialog. */
export function isDecidedInColumn({ states }: Deciding): boolean {
  const [only] = states;
  return states.length === 1 && only !== undefined && COLUMN_OF[only] !== "completed";
}
