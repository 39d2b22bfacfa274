import "server-only";
import type { Transaction } from "../db";

/** A message that only an officer can answer: the resident waits from the first of them, whatever follows. */
export async function noteWaiting(tx: Transaction, conversationId: string, since: Date): Promise<void> {
  await tx.$executeRaw`
    update "Conversation" set
      "waitingSince" = coalesce("waitingSince", ${since}),
      state = (case when "assigneeId" is null then 'waiting' else 'handled' end)::"ConversationState"
    where id = ${conversationId}::uuid`;
}
