import "server-only";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import type { Transaction } from "../db";
import { AppError } from "../errors";
import { botWorld } from "./bot-world";
import { changeConversation } from "./change-conversation";
import type { BlockResidentInput, ConversationConflict } from "./conversation";
import { closeHandling } from "./handling";
import type { LockedConversation } from "./lock-conversation";
import { leaveUnanswered } from "./mark-answered";
import { moveBot } from "./move-bot";

/**
 * What this resident writes is kept and shown from now on, but nobody is called and the bot keeps silent. What runs
 * with officers ends; tickets stay, and so do their notices. Throws `conflict` when a colleague was first.
 */
export async function blockResident(
  viewer: Viewer,
  { conversationId, reason }: BlockResidentInput,
): Promise<void> {
  authorize(viewer, "conversation.reply");
  const world = await botWorld();
  await changeConversation(viewer, conversationId, async (tx, conversation) => {
    if (conversation.state === "blocked") return assertOwn(tx, viewer, conversation);
    await moveBot(tx, conversation, "close", world);
    await closeHandling(tx, conversationId, viewer);
    await leaveUnanswered(tx, conversationId);
    await tx.conversation.update({
      where: { id: conversationId },
      data: {
        state: "blocked",
        assigneeId: null,
        waitingSince: null,
        unreadCount: 0,
        botMisses: 0,
        urgent: false,
      },
      select: { id: true },
    });
    await tx.resident.update({
      where: { id: conversation.residentId },
      data: { blockedAt: world.now, blockedById: viewer.id, blockReason: reason },
      select: { id: true },
    });
    await writeAudit(tx, viewer.id, {
      action: "resident_blocked",
      subjectKind: "conversation",
      subjectId: conversationId,
      detail: { reason },
    });
  });
}

/** The same officer twice is one block. */
async function assertOwn(tx: Transaction, viewer: Viewer, { residentId }: LockedConversation) {
  const { blockedById, blockedBy } = await tx.resident.findUniqueOrThrow({
    where: { id: residentId },
    select: { blockedById: true, blockedBy: { select: { name: true } } },
  });
  if (blockedById === viewer.id) return;
  const conflict: ConversationConflict = { reason: "blocked", by: blockedBy?.name ?? null };
  throw new AppError("conflict", conflict);
}
