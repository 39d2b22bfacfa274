import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { PATIENCE } from "./change-conversation";
import type { SaveDraftInput } from "./conversation";
import { holdConversation } from "./hold-conversation";

/**
 * Keeps what the viewer has typed, apart for reply and note; an empty text removes it. A save that arrives after its
 * text was sent changes nothing, so that a sent draft never comes back.
 */
export async function saveDraft(
  viewer: Viewer,
  { conversationId, kind, body, sendsAs }: SaveDraftInput,
): Promise<void> {
  authorize(viewer, "conversation.reply");
  await transaction(async (tx) => {
    await holdConversation(tx, viewer, conversationId);
    const key = { staffId: viewer.id, conversationId, kind };
    const sent =
      kind === "reply"
        ? await tx.message.count({ where: { clientMessageId: sendsAs } })
        : await tx.internalNote.count({ where: { clientNoteId: sendsAs } });
    if (sent > 0) return;
    if (body.trim() === "") return void (await tx.replyDraft.deleteMany({ where: key }));
    await tx.replyDraft.upsert({
      where: { staffId_conversationId_kind: key },
      create: { ...key, body },
      update: { body },
    });
  }, PATIENCE);
}
