import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { AppError } from "../errors";
import { formatPhone } from "../residents/phone-number";
import type { ConversationInput } from "./conversation";
import { visibleConversations } from "./visible-conversations";

/** The whole telephone number. Each look is recorded. */
export async function unmaskIdentity(
  viewer: Viewer,
  { conversationId }: ConversationInput,
): Promise<{ phone: string }> {
  authorize(viewer, "conversation.reply");
  return transaction(async (tx) => {
    const identity = await tx.identity.findFirst({
      where: {
        kind: "phone",
        replacedAt: null,
        conversation: { id: conversationId, ...visibleConversations(viewer) },
      },
      orderBy: { lastSeenAt: "desc" },
      select: { id: true, value: true },
    });
    if (!identity) throw new AppError("not_found");
    await tx.auditEntry.create({
      data: {
        actorId: viewer.id,
        action: "identity.unmasked",
        subjectKind: "conversation",
        subjectId: conversationId,
      },
      select: { id: true },
    });
    return { phone: formatPhone(identity.value) };
  });
}
