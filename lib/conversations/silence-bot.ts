import "server-only";
import type { Transaction } from "../db";
import type { BotWorld } from "./bot-world";
import type { LockedConversation } from "./lock-conversation";
import { moveBot } from "./move-bot";

/** An officer has the word from here on. */
export async function silenceBot(tx: Transaction, conversation: LockedConversation, world: BotWorld) {
  if (conversation.session?.mode !== "human") await moveBot(tx, conversation, "take_over", world);
}
