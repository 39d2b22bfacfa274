import "server-only";
import { db } from "../db";
import type { Prisma } from "../db/generated/client";
import { MESSAGES_PER_PAGE } from "./thread";

export const DOCUMENT_SELECTION = {
  id: true,
  state: true,
  refusal: true,
  mimeType: true,
  thumbnailKey: true,
  createdAt: true,
  deletedAt: true,
} as const satisfies Prisma.DocumentSelect;

const SELECTION = {
  id: true,
  clientMessageId: true,
  direction: true,
  author: true,
  staffId: true,
  wamid: true,
  content: true,
  replyToWamid: true,
  status: true,
  errorCode: true,
  sentAt: true,
  receivedAt: true,
  reaction: true,
  editedAt: true,
  revokedAt: true,
  staff: { select: { name: true } },
  documents: {
    take: 1,
    select: DOCUMENT_SELECTION,
  },
} as const satisfies Prisma.MessageSelect;

export type MessageRow = Prisma.MessageGetPayload<{ select: typeof SELECTION }>;

/** A page of a conversation's messages, oldest first, and whether there are earlier ones. */
export async function selectMessages(conversationId: string, before: string | undefined) {
  const rows = await db().message.findMany({
    where: { conversationId, ...(before ? { id: { lt: before } } : {}) },
    orderBy: { id: "desc" },
    take: MESSAGES_PER_PAGE + 1,
    select: SELECTION,
  });
  return {
    messages: rows.slice(0, MESSAGES_PER_PAGE).reverse(),
    hasEarlier: rows.length > MESSAGES_PER_PAGE,
  };
}
