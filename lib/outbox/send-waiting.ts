import "server-only";
import { pool } from "../db";
import { sendMessages } from "./send-messages";

const MOST_CONVERSATIONS = 200;

/** Job: sends what is due and nobody has in hand. While sending is paused nothing is; then one message tries. */
export async function sendWaiting(): Promise<void> {
  const conversationIds = await listOverdue();
  if (conversationIds.length > 0) await sendMessages({ conversationIds });
}

/** Whose first message in the outbox is due. What was queued just now is being sent by whoever queued it. */
async function listOverdue(): Promise<string[]> {
  const { rows } = await pool().query<{ conversationId: string }>({
    name: "list-overdue",
    text: `select "conversationId" from (
             select distinct on ("conversationId") "conversationId", status, "receivedAt", "sendAfter" from "Message"
             where status = 'queued' or status = 'sending' order by "conversationId", id
           ) first
           where status = 'queued' and coalesce("sendAfter", "receivedAt" + interval '1 second') <= now()
             and not exists (select 1 from "SendingPause" where until > now())
           limit ${MOST_CONVERSATIONS}`,
  });
  return rows.map(({ conversationId }) => conversationId);
}
