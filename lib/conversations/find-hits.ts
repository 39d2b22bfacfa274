import "server-only";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { Prisma } from "../db/generated/client";
import { phoneDigits } from "../residents/phone-number";
import { visibleTickets, visibleTicketsSql } from "../tickets/visible-tickets";
import { CONVERSATIONS_PER_PAGE } from "./conversation";
import type { Said } from "./select-rows";

const MIN_DIGITS = 4;
/** So many residents of one name are looked at for the other words. */
const NAMESAKES = 300;

export type Hit = { conversationId: string; said?: Said };

export async function hitsByPhone(q: string): Promise<Hit[]> {
  const digits = phoneDigits(q);
  if (digits.length < MIN_DIGITS || /[a-z]/i.test(q)) return [];
  return db().identity.findMany({
    where: { kind: "phone", value: { contains: digits } },
    orderBy: { lastSeenAt: "desc" },
    take: CONVERSATIONS_PER_PAGE,
    select: { conversationId: true },
  });
}

export async function hitsByTicket(viewer: Viewer, q: string): Promise<Hit[]> {
  if (!/\d{3}/.test(q)) return [];
  const tickets = await db().ticket.findMany({
    where: {
      AND: [
        { number: { contains: q, mode: "insensitive" }, conversationId: { not: null } },
        visibleTickets(viewer),
      ],
    },
    orderBy: { id: "desc" },
    take: CONVERSATIONS_PER_PAGE,
    select: { conversationId: true },
  });
  return tickets.flatMap(({ conversationId }) => (conversationId ? [{ conversationId }] : []));
}

/**
 * By the name of the account or of the person. "rumbiak domisili": one word at least is in the name, the others there
 * too, in a ticket's title or in what was said.
 */
export function hitsByName(viewer: Viewer, words: string[]): Promise<Hit[]> {
  const isInName = words.map((word) => Prisma.sql`r.name ilike ${containing(word)}`);
  const named = Prisma.join(isInName, " or ");
  const wholeName = words.map((word) => Prisma.sql`c.name ilike ${containing(word)}`);
  const everyWord = words.map(
    (word) => Prisma.sql`(
      c.name ilike ${containing(word)}
      or exists (select 1 from "Ticket" t where t."conversationId" = c.id and t.title ilike ${containing(word)}
        and ${visibleTicketsSql(viewer)})
      or exists (select 1 from "Message" m where m."conversationId" = c.id and m.author in ('resident', 'staff')
        and m.text ilike ${containing(word)}))`,
  );
  return db().$queryRaw<Hit[]>`
    with c as materialized (
      select c.id, r.name, c."lastMessageAt" from "Resident" r join "Conversation" c on c."residentId" = r.id
      where ${named}
      union all
      select c.id, r.name, c."lastMessageAt" from "Resident" r join "Resident" o on o."personId" = r.id
      join "Conversation" c on c."residentId" = o.id
      where ${named}
      order by "lastMessageAt" desc limit ${NAMESAKES}
    )
    select c.id as "conversationId" from c where ${Prisma.join(everyWord, " and ")}
    order by (${Prisma.join(wholeName, " and ")}) desc, c."lastMessageAt" desc limit ${CONVERSATIONS_PER_PAGE}`;
}

/**
 * Messages of people with all the words, in any order, the newest first. The bot says the same to everybody: that is
 * not searched, nor in the index.
 */
export async function hitsByWords(words: string[]): Promise<Hit[]> {
  const everyWord = words.map((word) => Prisma.sql`text ilike ${containing(word)}`);
  const rows = await db().$queryRaw<(Said & { conversationId: string })[]>`
    select "conversationId", direction, author, text, coalesce(content->>'kind', content->>'type') as kind,
      "staffId", (select name from "Staff" s where s.id = "staffId") as "staffName"
    from "Message" where ${Prisma.join(everyWord, " and ")} and author <> 'bot'
    order by id desc limit ${CONVERSATIONS_PER_PAGE * 2}`;
  return rows.map(({ conversationId, ...said }) => ({ conversationId, said }));
}

/** % and _ mean something in a pattern; what people type means itself. */
const containing = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
