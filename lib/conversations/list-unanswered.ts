import "server-only";
import { sql, type Transaction } from "../db";
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

type Row = Omit<Unanswered, "content"> & { conversationId: string; content: unknown };

/** As many of one conversation as are taken at once; the rest follows. */
export const MOST_UNANSWERED = 50;

/** What the bot has not taken in yet of these conversations, in the order in which each resident sent it. */
export async function listUnanswered(
  tx: Transaction,
  conversationIds: string[],
): Promise<Map<string, Unanswered[]>> {
  const rows = await sql<Row>(
    tx,
    `select m.id, m."conversationId", coalesce(m.wamid, m.id::text) as wamid,
       coalesce(m."sentAt", m."receivedAt") as "sentAt", m."receivedAt", m."replyToWamid", m.content,
       (select json_build_object('id', d.id, 'mimeType', d."mimeType", 'state', d.state, 'refusal', d.refusal)
        from "Document" d where d."messageId" = m.id limit 1) as document
     from unnest($1::uuid[]) as asked(id)
     cross join lateral (
       select * from "Message" where "conversationId" = asked.id and direction = 'in' and "answeredAt" is null
       order by "sentAt", id limit ${MOST_UNANSWERED}
     ) m
     order by m."sentAt", m.id`,
    [conversationIds],
  );
  const found = new Map<string, Unanswered[]>();
  for (const { conversationId, content, ...row } of rows) {
    const list = found.get(conversationId) ?? [];
    list.push({ ...row, content: inboundContent.parse(content) });
    found.set(conversationId, list);
  }
  return found;
}
