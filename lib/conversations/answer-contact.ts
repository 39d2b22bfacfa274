import "server-only";
import { pool, transaction } from "../db";
import { isDatabaseTrouble } from "../db/database-trouble";
import { uuidv7 } from "../db/uuid";
import { beginNow } from "../jobs/begin-now";
import { publish } from "../live/publish";
import { logError } from "../log";
import { loadOffice } from "../office/load-office";
import { answerTogether } from "./answer-together";
import { giveUpOnMessages } from "./give-up-on-messages";

const MAX_ATTEMPTS = 3;

/**
 * Job: lets the bot answer one conversation. A failure is counted; the third calls an officer. The database's own trouble
 * is not counted: the job is tried again until it is over.
 */
export async function answerContact({ conversationId }: { conversationId: string }): Promise<void> {
  const office = await loadOffice();
  try {
    await transaction(async (tx) => {
      await answerTogether(tx, [conversationId], office);
      await publish(tx, { kind: "conversation.changed", conversationId });
    });
    beginNow("send-messages", { conversationIds: [conversationId] });
  } catch (error) {
    logError("answer_failed", error, { conversationId });
    if (isDatabaseTrouble(error)) throw error;
    if ((await countFailure(conversationId)) < MAX_ATTEMPTS) throw error;
    await transaction((tx) => giveUpOnMessages(tx, conversationId, uuidv7()));
  }
}

/** Outside the transaction that failed. Gives how often the worst of the messages has failed by now. */
async function countFailure(conversationId: string): Promise<number> {
  const { rows } = await pool().query<{ attempts: number | null }>(
    `with counted as (
       update "Message" set "answerAttempts" = "answerAttempts" + 1
       where "conversationId" = $1 and direction = 'in' and "answeredAt" is null
       returning "answerAttempts"
     ) select max("answerAttempts")::int as attempts from counted`,
    [conversationId],
  );
  return rows[0]?.attempts ?? 0;
}
