import "server-only";
import type { Transaction } from "../db";
import type { StaffAct } from "../menu/engine/input";
import { newSession } from "../menu/engine/session";
import { step } from "../menu/engine/step";
import { queueMessages } from "../outbox/queue-messages";
import { isReplyWindowOpen } from "../tickets/reply-window";
import { applyEffects } from "./apply-effects";
import type { BotWorld } from "./bot-world";
import { engineEnv } from "./engine-env";
import type { LockedConversation } from "./lock-conversation";
import { saveSessions } from "./save-sessions";

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
