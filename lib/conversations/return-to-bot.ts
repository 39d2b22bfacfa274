import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { assertNotBlocked } from "./assert-not-blocked";
import { assertNothingNew } from "./assert-nothing-new";
import { botWorld } from "./bot-world";
import { changeConversation } from "./change-conversation";
import type { CloseConversationInput } from "./conversation";
import { closeHandling } from "./handling";
import { moveBot } from "./move-bot";

/** Gives the resident back to the bot, which says so and shows its menu. Ends the handling. */
export async function returnToBot(viewer: Viewer, input: CloseConversationInput): Promise<void> {
  authorize(viewer, "conversation.reply");
  const { conversationId } = input;
  const world = await botWorld();
  await changeConversation(viewer, conversationId, async (tx, conversation) => {
    assertNotBlocked(conversation);
    await assertNothingNew(tx, input);
    await moveBot(tx, conversation, "release", world);
    await closeHandling(tx, conversationId, viewer, input.summary);
    await tx.conversation.update({
      where: { id: conversationId },
      data: {
        state: "bot",
        assigneeId: null,
        waitingSince: null,
        unreadCount: 0,
        botMisses: 0,
        urgent: false,
      },
      select: { id: true },
    });
  });
}
