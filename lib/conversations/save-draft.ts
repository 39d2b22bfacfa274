import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { AppError } from "../errors";
import type { SaveDraftInput } from "./conversation";
import { keepDraft } from "./keep-draft";
import { visibleConversations } from "./visible-conversations";

/**
 * Keeps what the viewer has typed, apart for reply and note. A save that comes after a later one, or after its text
 * was sent, changes nothing.
 */
export async function saveDraft(
  viewer: Viewer,
  { conversationId, kind, body, writtenAt }: SaveDraftInput,
): Promise<void> {
  authorize(viewer, "conversation.reply");
  const visible = await db().conversation.findFirst({
    where: { id: conversationId, ...visibleConversations(viewer) },
    select: { id: true },
  });
  if (!visible) throw new AppError("not_found");
  await keepDraft(db(), { staffId: viewer.id, conversationId, kind, body, writtenAt });
}
