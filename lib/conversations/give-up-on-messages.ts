import "server-only";
import { transaction } from "../db";
import { uuidv7 } from "../db/uuid";
import { publish } from "../live/publish";
import { latestMenuVersion, loadMenu } from "../menu/load-menu";
import { queueMessages } from "../outbox/queue-messages";
import { handOver } from "./hand-over";
import { lockConversation } from "./lock-conversation";
import { leaveUnanswered } from "./mark-answered";

/** Three tries and no answer: an officer takes over and the resident is told, so that nobody waits unseen. */
export async function giveUpOnMessages(conversationId: string): Promise<void> {
  const { system } = await loadMenu(await latestMenuVersion());
  await transaction(async (tx) => {
    const now = new Date();
    const { state } = await lockConversation(tx, conversationId);
    await leaveUnanswered(tx, conversationId);
    if (state === "blocked") return;
    await tx.$executeRaw`
      update "BotSession" set state = jsonb_set(state, '{mode}', '"human"') where "conversationId" = ${conversationId}::uuid`;
    await handOver(tx, conversationId, "error", now);
    await queueMessages(tx, [
      {
        conversationId,
        author: "bot",
        clientMessageId: `trouble:${uuidv7()}`,
        content: { type: "text", body: system.failed },
      },
    ]);
    await publish(tx, { kind: "conversation.changed", conversationId });
    await publish(tx, { kind: "health.changed" });
  });
}
