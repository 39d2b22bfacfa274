import "server-only";
import { sql, type Transaction } from "../db";
import { uuidv7 } from "../db/uuid";
import { addJob, downloadKey } from "../jobs/add-job";
import { previewOf } from "../outbox/preview";
import { whatsAppTime } from "../outbox/whatsapp-clock";
import { type Found, findOrCreateConversations } from "../residents/find-or-create-conversations";
import { followAccount } from "../residents/follow-account";
import type { InboundContent } from "../whatsapp/inbound-content";
import { summariseInbound } from "../whatsapp/summarise-inbound";
import type { InboundMessage } from "../whatsapp/webhook-update";
import { correctEarlier, isCorrection } from "./correct-earlier";
import { RESIDENT_NAME_MAX_CHARACTERS } from "./inbox-views";
import { maskContent } from "./mask-content";

type Delivered = InboundMessage & { deliveryId: string };
type Row = Delivered & Found & { id: string };

/**
 * Stores messages of residents, each once: WhatsApp's id decides, so a repeat changes nothing. Within the caller's
 * transaction: residents, conversations, document rows and the jobs that download. Gives the conversations that have
 * changed, and those that the bot has to look at.
 */
export async function receiveMessages(
  tx: Transaction,
  messages: Delivered[],
): Promise<{ changed: string[]; toAnswer: string[] }> {
  if (messages.length === 0) return { changed: [], toAnswer: [] };
  // What arrived in one moment is kept, and stands in the thread, in the order in which it was sent.
  const sorted = messages.toSorted((one, other) => one.sentAt.getTime() - other.sentAt.getTime());
  const found = await findOrCreateConversations(
    tx,
    sorted.map(({ sender }) => sender),
  );
  const rows = sorted.map((message, index) => ({
    ...message,
    ...(found[index] as Found),
    id: uuidv7(),
    content: maskContent(message.content),
  }));
  const isNew = await insertNew(tx, rows);
  const fresh = rows.filter(({ id }) => isNew.has(id));
  for (const row of fresh) await followSystem(tx, row);
  const said = fresh.filter(({ content }) => !isNotice(content));
  await Promise.all([
    noteOnConversations(tx, said),
    keepNames(tx, fresh),
    said.length > 0 && correctEarlier(tx, said.map(targetOf)),
  ]);
  for (const row of fresh) await keepDocument(tx, row);
  return {
    changed: conversationsOf(fresh),
    toAnswer: conversationsOf(fresh.filter(({ content }) => isSaid(content))),
  };
}

/** WhatsApp itself reports something of the resident, who has said nothing. */
const isNotice = (content: InboundContent) => content.kind === "system";
/** The bot has something to answer. */
const isSaid = (content: InboundContent) => !isCorrection(content) && !isNotice(content);

/** The message that this one speaks of, which may come later; otherwise this one, of which something may have come. */
const targetOf = ({ content, wamid }: Row) => (isCorrection(content) ? content.targetWamid : wamid);

async function followSystem(tx: Transaction, { content, conversationId, residentId }: Row): Promise<void> {
  if (content.kind !== "system") return;
  const { newPhone, newUserId } = content;
  await followAccount(tx, { residentId, conversationId, newPhone, newUserId });
}

const conversationsOf = (rows: Row[]) => [...new Set(rows.map(({ conversationId }) => conversationId))];

async function insertNew(tx: Transaction, rows: Row[]): Promise<Set<string>> {
  // In the order of WhatsApp's ids, so that two that store the same messages at once wait instead of deadlocking.
  const sorted = rows.toSorted((one, other) => (one.wamid < other.wamid ? -1 : 1));
  const inserted = await sql<{ id: string }>(
    tx,
    `insert into "Message" (id, "conversationId", direction, author, wamid, content, text, "replyToWamid", "sentAt",
       "deliveryId", "answeredAt", "correctsWamid")
     select id, "conversationId", 'in', 'resident', wamid, content::jsonb, text, "replyToWamid", "sentAt",
       "deliveryId", case when not "isSaid" then now() end, "correctsWamid"
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::uuid[],
       $9::bool[], $10::text[])
       as m(id, "conversationId", wamid, content, text, "replyToWamid", "sentAt", "deliveryId", "isSaid", "correctsWamid")
     on conflict (wamid) do nothing returning id`,
    [
      sorted.map(({ id }) => id),
      sorted.map(({ conversationId }) => conversationId),
      sorted.map(({ wamid }) => wamid),
      sorted.map(({ content }) => JSON.stringify(content)),
      sorted.map(({ content }) => summariseInbound(content).text ?? null),
      sorted.map(({ replyTo }) => replyTo?.wamid ?? null),
      sorted.map(({ sentAt }) => sentAt),
      sorted.map(({ deliveryId }) => deliveryId),
      sorted.map(({ content }) => isSaid(content)),
      sorted.map(({ content }) => (isCorrection(content) ? content.targetWamid : null)),
    ],
  );
  return new Set(inserted.map(({ id }) => id));
}

async function noteOnConversations(tx: Transaction, rows: Row[]) {
  if (rows.length === 0) return;
  const notes = conversationsOf(rows)
    .sort()
    .map((id) =>
      noteOf(
        id,
        rows.filter(({ conversationId }) => conversationId === id),
      ),
    );
  await sql(
    tx,
    `with held as (
       select id from "Conversation" where id = any($1::uuid[]) order by id for no key update
     )
     update "Conversation" c set "lastMessageAt" = now(),
       "unreadCount" = case when c.state = 'blocked' then 0 else c."unreadCount" + note.count end,
       "lastInboundAt" = greatest("lastInboundAt", note."sentAt"), "lastMessagePreview" = note.preview::jsonb
     from held, unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::text[]) as note(id, count, "sentAt", preview)
     where held.id = c.id and note.id = c.id`,
    [
      notes.map(({ id }) => id),
      notes.map(({ count }) => count),
      notes.map(({ sentAt }) => sentAt),
      notes.map(({ preview }) => preview),
    ],
  );
}

function noteOf(id: string, rows: Row[]) {
  const last = rows.at(-1)?.content as InboundContent;
  const { kind, text } = summariseInbound(last);
  // Whatever a message says of its time: it came by now, and the window does not open longer for that.
  const now = whatsAppTime(new Date()).getTime();
  const newest = Math.min(Math.max(...rows.map(({ sentAt }) => sentAt.getTime())), now);
  const preview = JSON.stringify(previewOf("in", "resident", kind, text));
  return { id, count: rows.length, sentAt: new Date(newest), preview };
}

/** A name that staff typed stays; otherwise the resident goes by the name on the WhatsApp profile. */
async function keepNames(tx: Transaction, rows: Row[]) {
  const names = new Map<string, string>();
  for (const { residentId, residentName, sender } of rows) {
    const name = sender.profileName?.slice(0, RESIDENT_NAME_MAX_CHARACTERS);
    if (name && name !== residentName) names.set(residentId, name);
  }
  if (names.size === 0) return;
  await sql(
    tx,
    `update "Resident" r set name = said.name from unnest($1::uuid[], $2::text[]) as said(id, name)
     where r.id = said.id and not r."nameIsByStaff" and r.name is distinct from said.name`,
    [[...names.keys()], [...names.values()]],
  );
}

async function keepDocument(tx: Transaction, { id: messageId, conversationId, content }: Row) {
  if (!("media" in content)) return;
  const { id, mimeType } = content.media;
  const document = await tx.document.create({
    data: {
      messageId,
      conversationId,
      metaMediaId: id,
      mimeType: mimeType ?? "application/octet-stream",
      fileName: content.kind === "document" ? (content.filename?.slice(0, 240) ?? null) : null,
    },
    select: { id: true },
  });
  await addJob(tx, "download-document", { documentId: document.id }, { key: downloadKey(document.id) });
}
