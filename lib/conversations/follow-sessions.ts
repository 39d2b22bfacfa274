import "server-only";
import { sql, type Transaction } from "../db";
import type { Session } from "../menu/engine/session";

type Step = { conversation: { id: string }; session: Session; askedAt: Date };

/**
 * Keeps the conversations' state in step with the bot's: what the bot may not answer waits for an officer from the
 * first such message on, whatever follows; what it answered keeps nobody waiting. How often it did not understand is
 * told once, at the hand-over: after an officer's reply it does not come back.
 */
export async function followSessions(tx: Transaction, steps: Step[]): Promise<void> {
  await sql(
    tx,
    `update "Conversation" c set
       "botMisses" = case when step."isHuman" and c.state <> 'bot' then c."botMisses" else step.misses end,
       "waitingSince" = case when step."isHuman" then coalesce(c."waitingSince", step."askedAt") end,
       "unreadCount" = case when step."isHuman" then c."unreadCount" else 0 end,
       state = (case when not step."isHuman" then 'bot' when c."assigneeId" is null then 'waiting' else 'handled' end)::"ConversationState"
     from unnest($1::uuid[], $2::bool[], $3::int[], $4::timestamptz[]) as step(id, "isHuman", misses, "askedAt")
     where c.id = step.id`,
    [
      steps.map(({ conversation }) => conversation.id),
      steps.map(({ session }) => session.mode === "human"),
      steps.map(({ session }) => session.misses),
      steps.map(({ askedAt }) => askedAt),
    ],
  );
}
