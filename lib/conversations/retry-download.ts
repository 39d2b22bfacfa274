import "server-only";
import { z } from "zod";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { AppError } from "../errors";
import { addJob, downloadKey } from "../jobs/add-job";
import { publish } from "../live/publish";
import { mayAskAgain } from "./document-download";
import { visibleConversations } from "./visible-conversations";

export const retryDownloadInput = z.object({ conversationId: z.uuid(), documentId: z.uuid() });

/** Has a file looked for at once that is held up, failed, or that WhatsApp said it does not have. It keeps files for seven days. */
export async function retryDownload(
  viewer: Viewer,
  { conversationId, documentId }: z.output<typeof retryDownloadInput>,
): Promise<void> {
  authorize(viewer, "conversation.reply");
  await transaction(async (tx) => {
    const document = await tx.document.findFirst({
      where: {
        id: documentId,
        deletedAt: null,
        conversation: { id: conversationId, ...visibleConversations(viewer) },
      },
      select: { id: true, state: true, refusal: true, createdAt: true },
    });
    if (!document || !mayAskAgain(document, new Date())) throw new AppError("not_found");
    const { id, state, refusal } = document;
    const { count } = await tx.document.updateMany({
      where: { id, state, refusal },
      data: { state: "pending", attempts: 0, mismatches: 0, unfinished: 0, refusal: null },
    });
    if (count === 0) throw new AppError("not_found"); // a colleague, or its own next try, was first
    await addJob(tx, "download-document", { documentId }, { key: downloadKey(documentId) });
    await publish(tx, { kind: "conversation.changed", conversationId });
  });
}
