import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { publish } from "../live/publish";
import type { ConversationInput } from "./conversation";
import { openHandling } from "./handling";
import { holdConversation } from "./hold-conversation";
import { botWorld, moveBot } from "./move-bot";

/** A closed conversation goes on, with the viewer; one that is not closed stays as it is. */
export async function reopenConversation(
  viewer: Viewer,
  { conversationId }: ConversationInput,
): Promise<void> {
  authorize(viewer, "conversation.reply");
  const world = await botWorld();
  await db().$transaction(async (tx) => {
    const conversation = await holdConversation(tx, viewer, conversationId);
    if (conversation.state !== "closed") return;
    await moveBot(tx, conversation, "take_over", world);
    await openHandling(tx, conversationId);
    await tx.conversation.update({
      where: { id: conversationId },
      data: { state: "handled", assigneeId: viewer.id },
      select: { id: true },
    });
    await publish(tx, { kind: "conversation.changed", conversationId });
  });
}
