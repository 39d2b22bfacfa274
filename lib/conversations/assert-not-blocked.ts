import { AppError } from "../errors";
import type { ConversationState } from "./conversation";

/** Throws `resident_blocked`: to a blocked resident only what became of their tickets is written. */
export function assertNotBlocked({ state }: { state: ConversationState }): void {
  if (state === "blocked") throw new AppError("resident_blocked");
}
