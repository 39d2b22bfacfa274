import "server-only";
import type { Transaction } from "../db";
import { AppError } from "../errors";
import type { ConversationConflict } from "./conversation";

type Seen = { conversationId: string; seenMessageId?: string | null };

/** Nobody is sent away unheard: throws `conflict` when the resident has written since the officer looked. */
export async function assertNothingNew(
  tx: Transaction,
  { conversationId, seenMessageId }: Seen,
): Promise<void> {
  if (!seenMessageId) return;
  const isNew = await tx.message.findFirst({
    where: { conversationId, direction: "in", id: { gt: seenMessageId } },
    select: { id: true },
  });
  if (isNew) throw new AppError("conflict", { reason: "new_message" } satisfies ConversationConflict);
}
