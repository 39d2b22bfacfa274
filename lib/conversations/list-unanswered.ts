import "server-only";
import type { Transaction } from "../db";
import type { DocumentState } from "../db/generated/enums";
import { type InboundContent, inboundContent } from "../whatsapp/inbound-content";

export type Unanswered = {
  id: string;
  wamid: string;
  sentAt: Date;
  receivedAt: Date;
  replyToWamid: string | null;
  content: InboundContent;
  document: { id: string; mimeType: string; state: DocumentState; refusal: string | null } | null;
};

const BATCH = 50;

/** What the bot has not taken in yet, in the order in which the resident sent it. */
export async function listUnanswered(tx: Transaction, conversationId: string): Promise<Unanswered[]> {
  const rows = await tx.message.findMany({
    where: { conversationId, direction: "in", answeredAt: null },
    orderBy: [{ sentAt: "asc" }, { id: "asc" }],
    take: BATCH,
    select: {
      id: true,
      wamid: true,
      sentAt: true,
      receivedAt: true,
      replyToWamid: true,
      content: true,
      documents: { select: { id: true, mimeType: true, state: true, refusal: true }, take: 1 },
    },
  });
  return rows.map(({ documents, content, wamid, sentAt, ...row }) => ({
    ...row,
    wamid: wamid ?? row.id,
    sentAt: sentAt ?? row.receivedAt,
    content: inboundContent.parse(content),
    document: documents[0] ?? null,
  }));
}
