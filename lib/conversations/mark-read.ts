import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { publish } from "../live/publish";
import type { ConversationInput } from "./conversation";
import { showRead } from "./show-read";
import { visibleConversations } from "./visible-conversations";

/** An officer has the conversation open: nothing is unread. The resident still waits until somebody answers. */
export async function markRead(viewer: Viewer, { conversationId }: ConversationInput): Promise<void> {
  authorize(viewer, "conversation.reply");
  await transaction(async (tx) => {
    const { count } = await tx.conversation.updateMany({
      where: { id: conversationId, unreadCount: { gt: 0 }, ...visibleConversations(viewer) },
      data: { unreadCount: 0 },
    });
    if (count === 0) return;
    await showRead(tx, "opened", { conversationId });
    await publish(tx, { kind: "conversation.changed", conversationId });
  });
}
