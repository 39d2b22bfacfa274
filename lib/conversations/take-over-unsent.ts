import "server-only";
import { sql, type Transaction, transaction } from "../db";
import { publish } from "../live/publish";
import { handOver } from "./hand-over";
import { lockConversation } from "./lock-conversation";

/**
 * Job: an answer of the bot did not get through, or nobody knows, and the resident sits before silence. An officer
 * takes over; the bot would only fail again. Nothing happens when officers have the conversation already, when a status
 * has settled the answer, or when the resident has been answered since.
 */
export async function takeOverUnsent({ conversationId }: { conversationId: string }): Promise<void> {
  await transaction(async (tx) => {
    const { state } = await lockConversation(tx, conversationId);
    if (state !== "bot" || !(await isUnsent(tx, conversationId))) return;
    await tx.$executeRaw`
      update "BotSession" set state = jsonb_set(state, '{mode}', '"human"')
      where "conversationId" = ${conversationId}::uuid`;
    await handOver(tx, conversationId, "error", new Date());
    await publish(tx, { kind: "conversation.changed", conversationId });
  });
}

/** Something that the bot said since the resident last wrote. */
async function isUnsent(tx: Transaction, conversationId: string): Promise<boolean> {
  const rows = await sql(
    tx,
    `select 1 from "Message"
     where "conversationId" = $1 and author = 'bot' and status in ('failed', 'unconfirmed')
       and id > (select id from "Message" where "conversationId" = $1 and direction = 'in' order by id desc limit 1)
     limit 1`,
    [conversationId],
  );
  return rows.length > 0;
}
