import "server-only";
import type { Viewer } from "../auth/viewer";
import { type Transaction, transaction } from "../db";
import { AppError } from "../errors";
import { publish } from "../live/publish";
import { PATIENCE } from "./change-conversation";
import { lockConversations } from "./lock-conversation";
import { visibleConversations } from "./visible-conversations";

/** A change of who is one person with whom. They come one after the other in the whole office, so none meets another. */
export const changePerson = (change: (tx: Transaction) => Promise<void>): Promise<void> =>
  transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('same_person'))`;
    await change(tx);
  }, PATIENCE);

/** Whose conversation it is; throws `not_found` when the viewer may not see it. */
export async function residentIn(tx: Transaction, viewer: Viewer, conversationId: string): Promise<string> {
  const conversation = await tx.conversation.findFirst({
    where: { id: conversationId, ...visibleConversations(viewer) },
    select: { residentId: true },
  });
  if (!conversation) throw new AppError("not_found");
  return conversation.residentId;
}

/**
 * Holds the conversations of these residents, as whoever stores their messages does before touching the residents, and
 * tells the screens.
 */
export async function holdConversationsOf(tx: Transaction, residentIds: string[]): Promise<void> {
  const rows = await tx.conversation.findMany({
    where: { residentId: { in: residentIds } },
    select: { id: true },
  });
  await lockConversations(
    tx,
    rows.map(({ id }) => id),
  );
  const changed = rows.map(({ id }) => ({ kind: "conversation.changed", conversationId: id }) as const);
  await publish(tx, ...changed);
}
