import "server-only";
import type { Viewer } from "../auth/viewer";
import type { Transaction } from "../db";
import { uuidv7 } from "../db/uuid";

/** An officer has taken the conversation up by themselves: a handling begins, unless one is running. */
export async function openHandling(tx: Transaction, conversationId: string): Promise<void> {
  await tx.$executeRaw`
    insert into "Handling" (id, "conversationId", reason, "openedAt")
    select ${uuidv7()}::uuid, ${conversationId}::uuid, 'staff', now()
    where not exists (select 1 from "Handling" where "conversationId" = ${conversationId}::uuid and "closedAt" is null)`;
}

/** The first reply of a handling is the one that response times are counted from; later ones change nothing. */
export async function noteFirstReply(tx: Transaction, conversationId: string, viewer: Viewer): Promise<void> {
  await openHandling(tx, conversationId);
  await tx.handling.updateMany({
    where: { conversationId, closedAt: null, firstReplyAt: null },
    data: { firstReplyAt: new Date(), firstReplyById: viewer.id },
  });
}

export async function closeHandling(
  tx: Transaction,
  conversationId: string,
  viewer: Viewer,
  summary?: string,
): Promise<void> {
  await tx.handling.updateMany({
    where: { conversationId, closedAt: null },
    data: { closedAt: new Date(), closedById: viewer.id, ...(summary ? { summary } : {}) },
  });
}
