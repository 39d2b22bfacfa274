import "server-only";
import { sql, type Transaction, transaction } from "../db";
import type { ConversationState } from "../db/generated/enums";
import { NIL_UUID } from "../db/uuid";
import { publish } from "../live/publish";
import type { InboundContent } from "../whatsapp/inbound-content";
import { handOver } from "./hand-over";
import { lockConversation } from "./lock-conversation";

const SEEMS_ANSWERED: ConversationState[] = ["bot", "waiting_resident", "closed"];

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
    await handOver(tx, conversationId, "error", await waitsSince(tx, conversationId));
    await publish(tx, { kind: "conversation.changed", conversationId });
  });
}

/** What comes from the resident's phone without a word of theirs: it leaves the answer before it as open as it was. */
const SAYS_NOTHING: InboundContent["kind"][] = ["reaction", "edit", "revoke", "system"];

/** Something that was answered since the resident last wrote; an officer's notice of a ticket is told on the ticket. */
async function isUnsent(tx: Transaction, conversationId: string): Promise<boolean> {
  const rows = await sql(
    tx,
    `select 1 from "Message"
     where "conversationId" = $1 and direction = 'out' and (author = 'bot' or "ticketId" is null)
       and status in ('failed', 'unconfirmed')
       and id > (
         select id from "Message" where "conversationId" = $1 and direction = 'in'
           and content->>'kind' <> all($2) order by id desc limit 1)
     limit 1`,
    [conversationId, SAYS_NOTHING],
  );
  return rows.length > 0;
}

/** What the resident wrote first after the last answer that got through; they have waited since. */
async function waitsSince(tx: Transaction, conversationId: string): Promise<Date> {
  const [first] = await sql<{ sentAt: Date | null }>(
    tx,
    `select "sentAt" from "Message"
     where "conversationId" = $1 and direction = 'in' and content->>'kind' <> all($2)
       and id > coalesce((
         select id from "Message" where "conversationId" = $1 and direction = 'out' and (author = 'bot' or "ticketId" is null)
           and status in ('sent', 'delivered', 'read') order by id desc limit 1), $3::uuid)
     order by id limit 1`,
    [conversationId, SAYS_NOTHING, NIL_UUID],
  );
  return first?.sentAt ?? new Date();
}
