import "server-only";
import type { Transaction } from "../db";
import type { Office } from "../office/load-office";
import { type Letter, queueMessages } from "../outbox/queue-messages";
import { advanceBot, type Turn } from "./advance-bot";
import { applyEffects } from "./apply-effects";
import { botWorld } from "./bot-world";
import { followSessions } from "./follow-sessions";
import { listUnanswered, MOST_UNANSWERED, type Unanswered } from "./list-unanswered";
import { type LockedConversation, lockConversations } from "./lock-conversation";
import { markAnswered } from "./mark-answered";
import { saveSessions } from "./save-sessions";
import { scheduleAnswer } from "./schedule-answer";

/** Several photos come one by one; the bot waits for a pause before it says what it received. */
const PHOTO_PAUSE_MS = 2_500;
/** A file that does not arrive must not hold up the conversation for longer than this. */
const DOWNLOAD_PATIENCE_MS = 12_000;

/**
 * Takes what residents wrote since the last time through the bot, each conversation in its order. State, answers,
 * tickets and hand-overs are written in the caller's transaction.
 */
export async function answerTogether(
  tx: Transaction,
  conversationIds: string[],
  office: Office,
): Promise<void> {
  if (conversationIds.length === 0) return;
  const [conversations, unanswered, world] = await Promise.all([
    lockConversations(tx, conversationIds),
    listUnanswered(tx, conversationIds), // sees what is there once they are held
    botWorld(tx, office),
  ]);
  const { now } = world;
  const turns: Turn[] = [];
  const unheard: Unanswered[] = [];
  for (const conversation of conversations) {
    const messages = unanswered.get(conversation.id) ?? [];
    const [first, ...others] = messages;
    const waitUntil = nextLook(conversation, messages, now);
    if (waitUntil) await scheduleAnswer(tx, conversation.id, waitUntil);
    if (!first || (waitUntil && waitUntil > now)) continue;
    if (conversation.state === "blocked") unheard.push(...messages);
    else turns.push(await advanceBot(tx, conversation, [first, ...others], world));
  }
  await keepTurns(tx, turns, unheard);
}

/** `unheard`: what blocked residents wrote. It counts as taken in, so that no later answer comes to it. */
async function keepTurns(tx: Transaction, turns: Turn[], unheard: Unanswered[]) {
  const answered = [...turns.flatMap(({ messageIds }) => messageIds), ...unheard.map(({ id }) => id)];
  await Promise.all([
    answered.length > 0 && markAnswered(tx, answered),
    turns.length > 0 && saveSessions(tx, turns),
    turns.length > 0 && followSessions(tx, turns),
    say(tx, turns),
  ]);
}

async function say(tx: Transaction, turns: Turn[]) {
  const letters: Letter[] = [];
  for (const turn of turns) letters.push(...(await applyEffects(tx, turn, turn.effects)));
  await queueMessages(tx, letters, { isSentByCaller: true });
}

/** When the bot has to look again: after a pause, or at once when more is waiting than is taken together. */
function nextLook({ state }: LockedConversation, messages: Unanswered[], now: Date): Date | undefined {
  const pause = state === "blocked" ? undefined : pauseUntil(messages, now);
  return pause ?? (messages.length === MOST_UNANSWERED ? now : undefined);
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
