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

/** The matter is done: the handling ends, nobody has it any more, and the bot answers whatever comes next. */
export async function closeConversation(viewer: Viewer, input: CloseConversationInput): Promise<void> {
  authorize(viewer, "conversation.reply");
  const { conversationId } = input;
  const world = await botWorld();
  await changeConversation(viewer, conversationId, async (tx, conversation) => {
    assertNotBlocked(conversation);
    await assertNothingNew(tx, input);
    await moveBot(tx, conversation, "close", world);
    await closeHandling(tx, conversationId, viewer, input.summary);
    await tx.conversation.update({
      where: { id: conversationId },
      data: {
        state: "closed",
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
