import "server-only";
import { transaction } from "../db";
import { publish } from "../live/publish";
import { handOver } from "./hand-over";
import { lockConversation } from "./lock-conversation";

/**
 * Job: an answer of the bot did not get through for good, and the resident sits before silence. An officer takes over;
 * the bot would only fail again. Nothing happens when officers have the conversation already.
 */
export async function takeOverUnsent({ conversationId }: { conversationId: string }): Promise<void> {
  await transaction(async (tx) => {
    const { state } = await lockConversation(tx, conversationId);
    if (state !== "bot") return;
    await tx.$executeRaw`
      update "BotSession" set state = jsonb_set(state, '{mode}', '"human"')
      where "conversationId" = ${conversationId}::uuid`;
    await handOver(tx, conversationId, "error", new Date());
    await publish(tx, { kind: "conversation.changed", conversationId });
  });
}
