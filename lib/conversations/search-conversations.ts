import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { Prisma } from "../db/generated/client";
import { phoneDigits } from "../residents/phone-number";
import { visibleTickets } from "../tickets/visible-tickets";
import { CONVERSATIONS_PER_PAGE, type SearchConversationsInput } from "./conversation";
import type { FoundRow } from "./inbox-row";
import { CONVERSATION_COLUMNS, selectRows } from "./select-rows";
import { toInboxRow } from "./to-inbox-row";

const MIN_DIGITS = 4;
const MIN_LETTERS = 3;
const EXCERPT_CHARACTERS = 60;

type Hit = { conversationId: string; text?: string | null };

/** Finds by name, any four digits of a number, ticket number, or words in a message. Best known first, 30 at most. */
export async function searchConversations(
  viewer: Viewer,
  { q }: SearchConversationsInput,
): Promise<{ rows: FoundRow[] }> {
  authorize(viewer, "conversation.read");
  const hits = (await Promise.all([byPhone(q), byTicket(viewer, q), byName(q), byText(q)])).flat();
  const first = new Map<string, Hit>();
  for (const hit of hits) if (!first.has(hit.conversationId)) first.set(hit.conversationId, hit);
  const ids = [...first.keys()].slice(0, CONVERSATIONS_PER_PAGE);
  if (ids.length === 0) return { rows: [] };
  const chosen = Prisma.sql`select ${CONVERSATION_COLUMNS} from "Conversation" c where c.id = any(${ids}::uuid[])`;
  const rows = await selectRows(viewer, chosen, Prisma.sql`array_position(${ids}::uuid[], c.id)`);
  return {
    rows: await Promise.all(
      rows.map(async (row) => ({
        ...(await toInboxRow(row)),
        excerpt: excerptOf(first.get(row.id)?.text, q),
      })),
    ),
  };
}

/** % and _ mean something in a pattern; what people type means itself. */
const containing = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

async function byPhone(q: string): Promise<Hit[]> {
  const digits = phoneDigits(q);
  if (digits.length < MIN_DIGITS || /[a-z]/i.test(q)) return [];
  return db().identity.findMany({
    where: { kind: "phone", value: { contains: digits } },
    orderBy: { lastSeenAt: "desc" },
    take: CONVERSATIONS_PER_PAGE,
    select: { conversationId: true },
  });
}

async function byTicket(viewer: Viewer, q: string): Promise<Hit[]> {
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

async function byName(q: string): Promise<Hit[]> {
  if (q.length < MIN_LETTERS) return [];
  return db().$queryRaw<Hit[]>`
    select c.id as "conversationId" from "Resident" r join "Conversation" c on c."residentId" = r.id
    where r.name ilike ${containing(q)} order by c."lastMessageAt" desc limit ${CONVERSATIONS_PER_PAGE}`;
}

async function byText(q: string): Promise<Hit[]> {
  if (q.length < MIN_LETTERS) return [];
  return db().$queryRaw<Hit[]>`
    select "conversationId", text from "Message" where text ilike ${containing(q)}
    order by id desc limit ${CONVERSATIONS_PER_PAGE * 2}`;
}

function excerptOf(text: string | null | undefined, q: string): string | null {
  if (!text) return null;
  const line = text.replace(/\s+/g, " ");
  const at = Math.max(0, line.toLowerCase().indexOf(q.toLowerCase()) - EXCERPT_CHARACTERS / 3);
  const end = at + EXCERPT_CHARACTERS + q.length;
  return `${at > 0 ? "…" : ""}${line.slice(at, end)}${end < line.length ? "…" : ""}`;
}
