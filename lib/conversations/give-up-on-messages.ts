import "server-only";
import type { Transaction } from "../db";
import { publish } from "../live/publish";
import { newSession } from "../menu/engine/session";
import { latestMenuVersion, loadMenu } from "../menu/load-menu";
import { type Letter, queueMessages } from "../outbox/queue-messages";
import { isReplyWindowOpen } from "../tickets/reply-window";
import { handOver } from "./hand-over";
import { lockConversation } from "./lock-conversation";
import { leaveUnanswered } from "./mark-answered";
import { saveSessions } from "./save-sessions";

/**
 * Three tries and no answer: an officer takes over and the resident is told, so that nobody waits unseen. `name` names
 * the telling: told twice, it is one message.
 */
export async function giveUpOnMessages(tx: Transaction, conversationId: string, name: string): Promise<void> {
  const now = new Date();
  const conversation = await lockConversation(tx, conversationId);
  await leaveUnanswered(tx, conversationId);
  if (conversation.state === "blocked") return;
  const version = await latestMenuVersion(tx);
  const session = { ...(conversation.session ?? newSession(version)), mode: "human" as const };
  await saveSessions(tx, [{ conversation, session, events: [] }]);
  await handOver(tx, conversationId, "error", now);
  if (isReplyWindowOpen(conversation.lastInboundAt, now)) {
    const { system } = await loadMenu(version, tx);
    await queueMessages(tx, [toLetter(conversationId, system.failed, name)]);
  }
  await publish(tx, { kind: "conversation.changed", conversationId });
  await publish(tx, { kind: "health.changed" });
}

const toLetter = (conversationId: string, body: string, name: string): Letter => ({
  conversationId,
  author: "bot",
  clientMessageId: `trouble:${name}`,
  content: { type: "text", body },
});
