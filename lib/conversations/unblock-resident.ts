import "server-only";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { changeConversation } from "./change-conversation";
import type { ConversationInput } from "./conversation";
import { leaveUnanswered } from "./mark-answered";

/**
 * The resident is served again from the next message on. What came in meanwhile stays readable and is not answered. One
 * who is not blocked stays as they are.
 */
export async function unblockResident(viewer: Viewer, { conversationId }: ConversationInput): Promise<void> {
  authorize(viewer, "conversation.reply");
  await changeConversation(viewer, conversationId, async (tx, conversation) => {
    if (conversation.state !== "blocked") return;
    await leaveUnanswered(tx, conversationId);
    await tx.conversation.update({
      where: { id: conversationId },
      data: {
        state: "closed",
        resident: { update: { blockedAt: null, blockedById: null, blockReason: null } },
      },
      select: { id: true },
    });
    await writeAudit(tx, viewer.id, {
      action: "resident_unblocked",
      subjectKind: "conversation",
      subjectId: conversationId,
    });
  });
}
