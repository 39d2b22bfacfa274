import "server-only";
import type { Viewer } from "../auth/viewer";
import { type Transaction, transaction } from "../db";
import { publish } from "../live/publish";
import { holdConversation } from "./hold-conversation";
import type { LockedConversation } from "./lock-conversation";

/** A busy office PC may be slow; what an officer pressed must not be lost to that. */
export const PATIENCE = { timeout: 20_000, maxWait: 10_000 };

/** One change of one conversation: it is held meanwhile, and every screen hears of it. Throws `not_found`. */
export function changeConversation<Result>(
  viewer: Viewer,
  conversationId: string,
  change: (tx: Transaction, conversation: LockedConversation) => Promise<Result>,
): Promise<Result> {
  return transaction(async (tx) => {
    const result = await change(tx, await holdConversation(tx, viewer, conversationId));
    await publish(tx, { kind: "conversation.changed", conversationId });
    return result;
  }, PATIENCE);
}
