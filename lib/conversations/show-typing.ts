import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { AppError } from "../errors";
import { addJob } from "../jobs/add-job";
import { loadOffice } from "../office/load-office";
import { isReplyWindowOpen } from "../tickets/reply-window";
import type { ConversationInput } from "./conversation";
import { visibleConversations } from "./visible-conversations";

/**
 * An officer writes: the resident's phone says so for up to 25 seconds (Cloud API, "Typing indicators"). Nothing
 * happens when the office does not want that, or when an answer could not be sent anyway.
 */
export async function showTyping(viewer: Viewer, { conversationId }: ConversationInput): Promise<void> {
  authorize(viewer, "conversation.reply");
  const { signs } = await loadOffice();
  if (!signs.typing) return;
  await transaction(async (tx) => {
    const conversation = await tx.conversation.findFirst({
      where: { id: conversationId, ...visibleConversations(viewer) },
      select: {
        lastInboundAt: true,
        state: true,
        messages: {
          where: { direction: "in" },
          orderBy: { id: "desc" },
          take: 1,
          select: { id: true },
        },
      },
    });
    if (!conversation) throw new AppError("not_found");
    const [last] = conversation.messages;
    if (
      !last ||
      conversation.state === "blocked" ||
      !isReplyWindowOpen(conversation.lastInboundAt, new Date())
    )
      return;
    await addJob(tx, "mark-read", { messageId: last.id, isTyping: true }, { maxAttempts: 1 });
  });
}
