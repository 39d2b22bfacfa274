import "server-only";
import { transaction } from "../db";
import type { TickKind } from "../menu/engine/input";
import { step } from "../menu/engine/step";
import { queueMessages } from "../outbox/queue-messages";
import { isReplyWindowOpen } from "../tickets/reply-window";
import { applyEffects } from "./apply-effects";
import { botWorld } from "./bot-world";
import { engineEnv } from "./engine-env";
import { lockConversation } from "./lock-conversation";
import { saveSessions } from "./save-sessions";

type Tick = { conversationId: string; tick: TickKind; seq: number };

/** Job: a timer of the bot has run out (reminder, expiry). One that the conversation has moved past changes nothing. */
export async function tickBot({ conversationId, tick, seq }: Tick): Promise<void> {
  const world = await botWorld();
  await transaction(async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    if (!conversation.session || conversation.state === "blocked") return;
    const env = await engineEnv(tx, conversation, world);
    const result = step(
      conversation.session,
      { kind: "tick", tick, seq, sentAt: world.now.toISOString() },
      env,
    );
    const { session, events, effects } = result;
    await saveSessions(tx, [{ conversation, session, events }]);
    const turnKey = `${conversationId}:${tick}:${seq}`;
    const scene = { conversation, session, world, turnKey, askedAt: world.now };
    const maySpeak = isReplyWindowOpen(conversation.lastInboundAt, world.now);
    const applied = maySpeak ? effects : effects.filter(({ kind }) => kind !== "say");
    await queueMessages(tx, await applyEffects(tx, scene, applied));
  });
}
