import "server-only";
import { sql, type Transaction, transaction } from "../db";
import type { ConversationState } from "../db/generated/enums";
import { publish } from "../live/publish";
import { handOver } from "./hand-over";
import { lockConversation } from "./lock-conversation";

const SEEMS_ANSWERED: ConversationState[] = ["bot", "waiting_resident"];

/**
 * Job: what the bot or an officer answered did not get through, or nobody knows, and the resident sits before silence:
 * the conversation waits for an officer again. The bot falls silent, it would only fail again. Nothing happens when the
 * conversation waits already, when a status has settled the answer, or when the resident has been answered since.
 */
export async function takeOverUnsent({ conversationId }: { conversationId: string }): Promise<void> {
  await transaction(async (tx) => {
    const { state } = await lockConversation(tx, conversationId);
    if (!SEEMS_ANSWERED.includes(state) || !(await isUnsent(tx, conversationId))) return;
    await tx.$executeRaw`
      update "BotSession" set state = jsonb_set(state, '{mode}', '"human"')
      where "conversationId" = ${conversationId}::uuid`;
    await handOver(tx, conversationId, "error", new Date());
    await publish(tx, { kind: "conversation.changed", conversationId });
  });
}

/** Something that was answered since the resident last wrote; an officer's notice of a ticket is told on the ticket. */
async function isUnsent(tx: Transaction, conversationId: string): Promise<boolean> {
  const rows = await sql(
    tx,
    `select 1 from "Message"
     where "conversationId" = $1 and direction = 'out' and (author = 'bot' or "ticketId" is null)
       and status in ('failed', 'unconfirmed')
       and id > (select id from "Message" where "conversationId" = $1 and direction = 'in' order by id desc limit 1)
     limit 1`,
    [conversationId],
  );
  return rows.length > 0;
}
