import "server-only";
import { z } from "zod";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { AppError } from "../errors";
import { addJob } from "../jobs/add-job";
import { publish } from "../live/publish";
import { downloadKey } from "./document-download";
import { visibleConversations } from "./visible-conversations";

export const retryDownloadInput = z.object({ conversationId: z.uuid(), documentId: z.uuid() });

/** Asks WhatsApp at once for a file that is held up or whose download failed. It keeps files for seven days. */
export async function retryDownload(
  viewer: Viewer,
  { conversationId, documentId }: z.output<typeof retryDownloadInput>,
): Promise<void> {
  authorize(viewer, "conversation.reply");
  await transaction(async (tx) => {
    const { count } = await tx.document.updateMany({
      where: {
        id: documentId,
        OR: [{ state: "failed" }, { state: "pending", refusal: { not: null } }],
        conversation: { id: conversationId, ...visibleConversations(viewer) },
      },
      data: { state: "pending", attempts: 0, refusal: null },
    });
    if (count === 0) throw new AppError("not_found");
    await addJob(tx, "download-document", { documentId }, { key: downloadKey(documentId) });
    await publish(tx, { kind: "conversation.changed", conversationId });
  });
}
