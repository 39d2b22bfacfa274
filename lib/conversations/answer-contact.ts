import "server-only";
import { db, type Transaction } from "../db";
import { logError } from "../log";
import { latestMenuVersion, loadMenu } from "../menu/load-menu";
import { loadOffice } from "../office/load-office";
import { advanceBot } from "./advance-bot";
import { giveUpOnMessages } from "./give-up-on-messages";
import { listUnanswered, type Unanswered } from "./list-unanswered";
import { lockConversation } from "./lock-conversation";
import { scheduleAnswer } from "./receive-message";

const MAX_ATTEMPTS = 3;
/** Several photos come one by one; the bot waits for a pause before it says what it received. */
const PHOTO_PAUSE_MS = 2_500;
/** A file that does not arrive must not hold up the conversation for longer than this. */
const DOWNLOAD_PATIENCE_MS = 12_000;
const TRANSACTION_MS = 20_000;

/**
 * Job: takes what a resident wrote since the last time, in order, through the bot. State, answers to send, tickets and
 * hand-overs are one transaction. The job's queue runs one at a time for a conversation.
 */
export async function answerContact({ conversationId }: { conversationId: string }): Promise<void> {
  const office = await loadOffice();
  const latest = await latestMenuVersion();
  await loadMenu(latest); // before the transaction: nothing may wait for a second connection while it holds one
  try {
    await db().$transaction((tx) => answer(tx, conversationId, { office, latest, now: new Date() }), {
      timeout: TRANSACTION_MS,
    });
  } catch (error) {
    logError("answer_failed", error, { conversationId });
    await countFailure(conversationId);
    throw error;
  }
}

type World = Parameters<typeof advanceBot>[3];

async function answer(tx: Transaction, conversationId: string, world: World) {
  const conversation = await lockConversation(tx, conversationId);
  const messages = await listUnanswered(tx, conversationId);
  const waitUntil = pauseUntil(messages, world.now);
  if (waitUntil) return scheduleAnswer(tx, conversationId, waitUntil);
  const [first, ...others] = messages;
  if (first) await advanceBot(tx, conversation, [first, ...others], world);
}

/** Until when to wait for the rest of an album, or for a file that is still being downloaded. */
function pauseUntil(messages: Unanswered[], now: Date): Date | undefined {
  const files = messages.filter(({ document }) => document);
  const last = files.at(-1);
  if (!last || messages.at(-1) !== last) return undefined;
  const age = now.getTime() - last.receivedAt.getTime();
  if (age < PHOTO_PAUSE_MS) return new Date(last.receivedAt.getTime() + PHOTO_PAUSE_MS);
  const isWaiting = files.some(({ document }) => document?.state === "pending");
  return isWaiting && age < DOWNLOAD_PATIENCE_MS ? new Date(now.getTime() + 1_000) : undefined;
}

/** Outside the transaction that failed: after three failures the conversation goes to an officer. */
async function countFailure(conversationId: string) {
  const worst = await db().$queryRaw<{ attempts: number | null }[]>`
    with counted as (
      update "Message" set "answerAttempts" = "answerAttempts" + 1
      where "conversationId" = ${conversationId}::uuid and direction = 'in' and "answeredAt" is null
      returning "answerAttempts"
    ) select max("answerAttempts")::int as attempts from counted`;
  if ((worst[0]?.attempts ?? 0) >= MAX_ATTEMPTS) await giveUpOnMessages(conversationId);
}
