import "server-only";
import type { Transaction } from "../db";
import type { StaffAct } from "../menu/engine/input";
import { newSession } from "../menu/engine/session";
import { step } from "../menu/engine/step";
import { latestMenuVersion } from "../menu/load-menu";
import { loadOffice, type Office } from "../office/load-office";
import { queueMessages } from "../outbox/queue-messages";
import { isReplyWindowOpen } from "../tickets/reply-window";
import { applyEffects } from "./apply-effects";
import { engineEnv } from "./engine-env";
import type { LockedConversation } from "./lock-conversation";
import { saveSessions } from "./save-sessions";

export type BotWorld = { office: Office; latest: number; now: Date };

/** What the engine needs of the office, read before the transaction that holds the conversation. */
export async function botWorld(): Promise<BotWorld> {
  return { office: await loadOffice(), latest: await latestMenuVersion(), now: new Date() };
}

/**
 * Tells the bot what an officer did. Taking over silences it, giving back lets it say its sentence; what it says is
 * left out when the reply window is closed, for WhatsApp would refuse it.
 */
export async function moveBot(
  tx: Transaction,
  conversation: LockedConversation,
  act: StaffAct,
  world: BotWorld,
): Promise<void> {
  const env = await engineEnv(tx, conversation, world);
  const before = conversation.session ?? newSession(world.latest);
  const { session, events, effects } = step(
    before,
    { kind: "staff", act, sentAt: world.now.toISOString() },
    env,
  );
  await saveSessions(tx, [{ conversation, session, events }]);
  const maySpeak = isReplyWindowOpen(conversation.lastInboundAt, world.now);
  const applied = maySpeak ? effects : effects.filter(({ kind }) => kind !== "say");
  const scene = {
    conversation,
    session,
    world,
    turnKey: `${conversation.id}:${act}:${session.seq}`,
    askedAt: world.now,
  };
  await queueMessages(tx, await applyEffects(tx, scene, applied));
}
