import "server-only";
import { sql, type Transaction } from "../db";

/** The bot has taken these messages in, whatever it said to them. */
export async function markAnswered(tx: Transaction, messageIds: string[]): Promise<void> {
  await sql(tx, `update "Message" set "answeredAt" = now() where id = any($1::uuid[])`, [messageIds]);
}

/** Whatever of the conversation the bot has not taken in yet, it never will. */
export const leaveUnanswered = (tx: Transaction, conversationId: string) =>
  tx.message.updateMany({
    where: { conversationId, direction: "in", answeredAt: null },
    data: { answeredAt: new Date() },
  });
