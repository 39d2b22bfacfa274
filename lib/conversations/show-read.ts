import "server-only";
import type { Transaction } from "../db";
import { addJob } from "../jobs/add-job";
import { loadOffice } from "../office/load-office";
import type { Signs } from "../office/signs";

type Seen = { conversationId: string; seenMessageId?: string | null };

/** Blue ticks on the resident's phone, up to what was seen, when the office wants them at this moment. */
export async function showRead(
  tx: Transaction,
  moment: Signs["read"],
  { conversationId, seenMessageId = null }: Seen,
): Promise<void> {
  const { signs } = await loadOffice();
  if (signs.read !== moment) return;
  const last = await tx.message.findFirst({
    where: { conversationId, direction: "in", ...(seenMessageId ? { id: { lte: seenMessageId } } : {}) },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  if (last) await addJob(tx, "mark-read", { messageId: last.id }, { maxAttempts: 1 });
}
