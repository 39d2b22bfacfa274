import "server-only";
import type { Viewer } from "../auth/viewer";
import type { Transaction } from "../db";
import { AppError } from "../errors";
import { type LockedConversation, lockConversation } from "./lock-conversation";
import { visibleConversations } from "./visible-conversations";

/** The conversation, if the viewer may see it, held for this transaction; throws `not_found` otherwise. */
export async function holdConversation(
  tx: Transaction,
  viewer: Viewer,
  id: string,
): Promise<LockedConversation> {
  const visible = await tx.conversation.findFirst({
    where: { id, ...visibleConversations(viewer) },
    select: { id: true },
  });
  if (!visible) throw new AppError("not_found");
  return lockConversation(tx, id);
}
