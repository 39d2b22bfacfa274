import "server-only";
import type { Viewer } from "../auth/viewer";
import type { Transaction } from "../db";
import { AppError } from "../errors";
import type { ConversationConflict } from "./conversation";

type Seen = { conversationId: string; seenMessageId?: string | null };

/** Two officers answering at once: the second is shown what the first has sent. Throws `conflict`. */
export async function assertNothingMissed(
  tx: Transaction,
  viewer: Viewer,
  { conversationId, seenMessageId }: Seen,
) {
  if (!seenMessageId) return;
  const reply = await tx.message.findFirst({
    where: {
      conversationId,
      id: { gt: seenMessageId },
      author: "staff",
      OR: [{ staffId: null }, { staffId: { not: viewer.id } }],
    },
    orderBy: { id: "desc" },
    select: { text: true, receivedAt: true, staff: { select: { name: true } } },
  });
  if (!reply) return;
  const conflict: ConversationConflict = {
    reason: "answered",
    by: reply.staff?.name ?? null,
    text: reply.text,
    at: reply.receivedAt.toISOString(),
  };
  throw new AppError("conflict", conflict);
}
