import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { publish } from "../live/publish";
import type { AddNoteInput } from "./conversation";
import { holdConversation } from "./hold-conversation";

/** A note for colleagues; the resident never sees it. The same `clientNoteId` twice is one note. */
export async function addNote(
  viewer: Viewer,
  { conversationId, clientNoteId, body }: AddNoteInput,
): Promise<void> {
  authorize(viewer, "conversation.reply");
  await db().$transaction(async (tx) => {
    await holdConversation(tx, viewer, conversationId);
    await tx.internalNote.createMany({
      data: { conversationId, clientNoteId, body: body.trim(), authorId: viewer.id },
      skipDuplicates: true,
    });
    await tx.replyDraft.deleteMany({ where: { conversationId, staffId: viewer.id, kind: "note" } });
    await publish(tx, { kind: "conversation.changed", conversationId });
  });
}
