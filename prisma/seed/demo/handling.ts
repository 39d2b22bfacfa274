import type { HandOverReason } from "../../../lib/db/generated/enums";
import type { Stage } from "./stage";
import type { Thread } from "./thread";

/** From hand-over to close; a running one goes on. */
export async function openHandling({ tx }: Stage, thread: Thread, reason: HandOverReason, openedAt: Date) {
  if (thread.handlingId) return;
  const { id } = await tx.handling.create({
    data: { conversationId: thread.conversationId, reason, openedAt },
    select: { id: true },
  });
  thread.handlingId = id;
}
