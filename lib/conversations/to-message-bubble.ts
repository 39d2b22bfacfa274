import type { Viewer } from "../auth/viewer";
import { mayAskAgain } from "./document-download";
import { mediaIdOf } from "./find-message-context";
import type { MessageRow } from "./select-messages";
import type { MessageBubble, Quote, ThreadDocument } from "./thread";
import { toBubbleContent } from "./to-bubble-content";

/** Longer than this between the phone and Loket, and the screen says so. */
const LATE_MINUTES = 10;

export type BubbleContext = {
  viewer: Viewer;
  quotes: Map<string, Quote>;
  retried: Set<string>;
  /** By WhatsApp's media id. */
  sentFiles: Map<string, MessageRow["documents"][number]>;
  isWithBot: (at: Date) => boolean;
};

/** A message as the thread draws it; WhatsApp's own ids, which hold phone numbers, stay behind. */
export function toMessageBubble(
  row: MessageRow,
  { viewer, quotes, retried, sentFiles, isWithBot }: BubbleContext,
): MessageBubble {
  const sentAt = row.direction === "in" ? (row.sentAt ?? row.receivedAt) : row.receivedAt;
  return {
    id: row.id,
    clientMessageId: row.clientMessageId,
    direction: row.direction,
    author: row.author,
    staffName: row.staff?.name ?? null,
    isMine: row.staffId === viewer.id,
    content: toBubbleContent(
      row.direction,
      row.content,
      documentOf(row.documents[0] ?? sentFiles.get(mediaIdOf(row) ?? "")),
    ),
    quote: (row.replyToWamid && quotes.get(row.replyToWamid)) || null,
    reaction: row.reaction,
    status: row.status,
    errorCode: row.errorCode,
    isRetried: retried.has(row.id),
    sentAt: sentAt.toISOString(),
    cameLate: row.receivedAt.getTime() - sentAt.getTime() > LATE_MINUTES * 60_000,
    isTemplate: row.direction === "out" && typeOf(row.content) === "template",
    isEdited: row.editedAt !== null,
    isRevoked: row.revokedAt !== null,
    isWithBot: row.author !== "staff" && isWithBot(row.receivedAt),
  };
}

const typeOf = (content: unknown) => (content as { type?: unknown } | null)?.type;

function documentOf(document: MessageRow["documents"][number] | undefined): ThreadDocument | null {
  if (!document) return null;
  const { id, refusal, mimeType, thumbnailKey, deletedAt } = document;
  const state = deletedAt ? "deleted" : document.state;
  return {
    id,
    state,
    refusal,
    mayAskAgain: !deletedAt && mayAskAgain(document, new Date()),
    mimeType,
    hasThumbnail: thumbnailKey !== null,
  };
}
