import "server-only";
import type { Transaction } from "../db";
import type { Session } from "../menu/engine/session";

/**
 * Keeps the conversation's state in step with the bot's: what the bot may not answer waits for an officer from the
 * first such message on, whatever follows; what it answered keeps nobody waiting.
 */
export async function followSession(
  tx: Transaction,
  conversationId: string,
  { mode, misses }: Session,
  since: Date,
): Promise<void> {
  if (mode === "human") {
    await tx.$executeRaw`
      update "Conversation" set "waitingSince" = coalesce("waitingSince", ${since}), "botMisses" = ${misses},
        state = (case when "assigneeId" is null then 'waiting' else 'handled' end)::"ConversationState"
      where id = ${conversationId}::uuid`;
    return;
  }
  await tx.conversation.update({
    where: { id: conversationId },
    data: { state: "bot", waitingSince: null, botMisses: misses, unreadCount: 0 },
    select: { id: true },
  });
}
