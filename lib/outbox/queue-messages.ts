import "server-only";
import { sql, type Transaction } from "../db";
import type { MessageAuthor } from "../db/generated/enums";
import { uuidv7 } from "../db/uuid";
import { addJob } from "../jobs/add-job";
import { worksHere } from "../jobs/begin-now";
import { publish } from "../live/publish";
import { type OutboundContent, outboundContent } from "../whatsapp/outbound-content";
import { outboundText } from "./outbound-text";
import { previewOf } from "./preview";

/** One message that is to go out. */
export type Letter = {
  conversationId: string;
  content: OutboundContent;
  /** Names the send: queued twice, it is still one message. */
  clientMessageId: string;
  author: Exclude<MessageAuthor, "resident">;
  staffId?: string;
  ticketId?: string;
  replyToWamid?: string;
};

/**
 * Puts messages into the outbox, in order; they go out once the transaction commits. Gives the ids of the rows that
 * are new. `isSentByCaller`: it begins to send by itself after the commit, and tells the screens. Throws when a content breaks one of WhatsApp's limits: that is a bug of the caller.
 */
export async function queueMessages(
  tx: Transaction,
  letters: Letter[],
  { isSentByCaller = false }: { isSentByCaller?: boolean } = {},
): Promise<string[]> {
  if (letters.length === 0) return [];
  const rows = letters.map(toRow);
  const last = [...new Map(rows.map((row) => [row.conversationId, row])).values()];
  const created = await sql<{ id: string }>(
    tx,
    `with created as (
     insert into "Message" (id, "conversationId", direction, author, "staffId", "clientMessageId", content, text,
       "replyToWamid", status, "ticketId")
     select id, "conversationId", 'out', author::"MessageAuthor", "staffId", "clientMessageId", content::jsonb, text,
       "replyToWamid", 'queued', "ticketId"
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::uuid[])
       as m(id, "conversationId", author, "staffId", "clientMessageId", content, text, "replyToWamid", "ticketId")
     on conflict ("clientMessageId") do nothing returning id, "conversationId"
     ), shown as (
       update "Conversation" c set "lastMessageAt" = now(), "lastMessagePreview" = last.preview::jsonb
       from unnest($10::uuid[], $11::text[]) as last(id, preview)
       where c.id = last.id and c.id in (select "conversationId" from created)
     )
     select id from created`,
    [
      rows.map(({ id }) => id),
      rows.map(({ conversationId }) => conversationId),
      rows.map(({ author }) => author),
      rows.map(({ staffId }) => staffId ?? null),
      rows.map(({ clientMessageId }) => clientMessageId),
      rows.map(({ content }) => JSON.stringify(content)),
      rows.map(({ text }) => text),
      rows.map(({ replyToWamid }) => replyToWamid ?? null),
      rows.map(({ ticketId }) => ticketId ?? null),
      last.map(({ conversationId }) => conversationId),
      last.map(({ author, content, text }) => JSON.stringify(previewOf("out", author, content.type, text))),
    ],
  );
  if (created.length === 0) return [];
  const conversationIds = last.map(({ conversationId }) => conversationId);
  if (!isSentByCaller || !worksHere()) await scheduleSending(tx, conversationIds);
  if (!isSentByCaller)
    await publish(
      tx,
      ...conversationIds.map((conversationId) => ({ kind: "conversation.changed" as const, conversationId })),
    );
  return created.map(({ id }) => id);
}

function toRow(letter: Letter) {
  const content = outboundContent.parse(letter.content);
  return { ...letter, id: uuidv7(), content, text: outboundText(content) };
}

const MOST_A_JOB = 20;

/** Jobs that send whatever is queued of these conversations once the transaction has committed. */
async function scheduleSending(tx: Transaction, conversationIds: string[]) {
  for (let i = 0; i < conversationIds.length; i += MOST_A_JOB)
    await addJob(tx, "send-messages", { conversationIds: conversationIds.slice(i, i + MOST_A_JOB) });
}
