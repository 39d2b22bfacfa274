import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { assertNotBlocked } from "./assert-not-blocked";
import { botWorld } from "./bot-world";
import { changeConversation } from "./change-conversation";
import type { ConversationInput } from "./conversation";
import { openHandling } from "./handling";
import { moveBot } from "./move-bot";

/** A closed conversation goes on, with the viewer; one that is not closed stays as it is. */
export async function reopenConversation(
  viewer: Viewer,
  { conversationId }: ConversationInput,
): Promise<void> {
  authorize(viewer, "conversation.reply");
  const world = await botWorld();
  await changeConversation(viewer, conversationId, async (tx, conversation) => {
    assertNotBlocked(conversation);
    if (conversation.state !== "closed") return;
    await moveBot(tx, conversation, "take_over", world);
    await openHandling(tx, conversationId);
    await tx.conversation.update({
      where: { id: conversationId },
      data: { state: "handled", assigneeId: viewer.id },
      select: { id: true },
    });
  });
}
