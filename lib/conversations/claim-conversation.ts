import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import type { Transaction } from "../db";
import { AppError } from "../errors";
import { assertNotBlocked } from "./assert-not-blocked";
import { botWorld } from "./bot-world";
import { changeConversation } from "./change-conversation";
import type { ClaimConversationInput, ConversationConflict } from "./conversation";
import { openHandling } from "./handling";
import type { LockedConversation } from "./lock-conversation";
import { moveBot } from "./move-bot";

/**
 * Gives the conversation to the viewer, to a colleague or to nobody. Throws `conflict` (with who has it) when it is no
 * longer with the one that the viewer saw. Taking one that the bot is serving silences the bot.
 */
export async function claimConversation(viewer: Viewer, input: ClaimConversationInput): Promise<void> {
  authorize(viewer, "conversation.reply");
  const { conversationId, assigneeId } = input;
  const world = await botWorld();
  await changeConversation(viewer, conversationId, async (tx, conversation) => {
    assertNotBlocked(conversation);
    if (conversation.assigneeId === assigneeId) return;
    await assertExpected(tx, conversation, input.expectedAssigneeId);
    if (assigneeId) await assertCanReply(tx, assigneeId);
    if (assigneeId && conversation.session?.mode !== "human")
      await moveBot(tx, conversation, "take_over", world);
    if (assigneeId) await openHandling(tx, conversationId);
    await tx.conversation.update({
      where: { id: conversationId },
      data: { assigneeId, state: stateAfter(conversation, assigneeId) },
      select: { id: true },
    });
  });
}

async function assertExpected(tx: Transaction, conversation: LockedConversation, expected: string | null) {
  if (conversation.assigneeId === expected) return;
  const holder = conversation.assigneeId
    ? await tx.staff.findUnique({ where: { id: conversation.assigneeId }, select: { name: true } })
    : null;
  throw new AppError("conflict", {
    reason: "claimed",
    by: holder?.name ?? null,
  } satisfies ConversationConflict);
}

async function assertCanReply(tx: Transaction, staffId: string) {
  const colleague = await tx.staff.findFirst({
    where: { id: staffId, disabledAt: null, roles: { hasSome: ["officer", "admin"] } },
    select: { id: true },
  });
  if (!colleague) throw new AppError("not_found");
}

function stateAfter({ state, waitingSince }: LockedConversation, assigneeId: string | null) {
  if (waitingSince) return assigneeId ? "handled" : "waiting";
  const isWithOfficers = state === "handled" || state === "waiting_resident";
  return assigneeId && !isWithOfficers ? "handled" : state;
}
