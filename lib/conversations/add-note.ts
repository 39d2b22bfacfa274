import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { changeConversation } from "./change-conversation";
import type { AddNoteInput } from "./conversation";
import { keepDraft } from "./keep-draft";

/** A note for colleagues; the resident never sees it. The same `clientNoteId` twice is one note. */
export async function addNote(
  viewer: Viewer,
  { conversationId, clientNoteId, body, writtenAt }: AddNoteInput,
): Promise<void> {
  authorize(viewer, "conversation.reply");
  await changeConversation(viewer, conversationId, async (tx) => {
    await tx.internalNote.createMany({
      data: { conversationId, clientNoteId, body: body.trim(), authorId: viewer.id },
      skipDuplicates: true,
    });
    await keepDraft(tx, { staffId: viewer.id, conversationId, kind: "note", body: "", writtenAt });
  });
}
