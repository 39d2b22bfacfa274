import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { changeConversation } from "./change-conversation";
import type { AddNoteInput } from "./conversation";

/** A note for colleagues; the resident never sees it. The same `clientNoteId` twice is one note. */
export async function addNote(
  viewer: Viewer,
  { conversationId, clientNoteId, body }: AddNoteInput,
): Promise<void> {
  authorize(viewer, "conversation.reply");
  await changeConversation(viewer, conversationId, async (tx) => {
    await tx.internalNote.createMany({
      data: { conversationId, clientNoteId, body: body.trim(), authorId: viewer.id },
      skipDuplicates: true,
    });
    await tx.replyDraft.deleteMany({ where: { conversationId, staffId: viewer.id, kind: "note" } });
  });
}
