import "server-only";
import { sql, type Transaction } from "../db";
import type { ConversationState } from "../db/generated/enums";
import { AppError } from "../errors";
import { type Session, session as sessionSchema } from "../menu/engine/session";

export type LockedConversation = {
  id: string;
  residentId: string;
  residentName: string | null;
  state: ConversationState;
  assigneeId: string | null;
  waitingSince: Date | null;
  lastInboundAt: Date | null;
  hasTickets: boolean;
  /** Where the bot stands; null before its first word. */
  session: Session | null;
};

type Row = Omit<LockedConversation, "session"> & { botState: unknown };

/** Conversations, held for this transaction: bot and officers change each one after the other. */
export async function lockConversations(tx: Transaction, ids: string[]): Promise<LockedConversation[]> {
  const rows = await sql<Row>(
    tx,
    `select c.id, c."residentId", r.name as "residentName", c.state, c."assigneeId", c."waitingSince",
       c."lastInboundAt", s.state as "botState",
       exists (select 1 from "Ticket" t where t."conversationId" = c.id) as "hasTickets"
     from "Conversation" c join "Resident" r on r.id = c."residentId"
     left join "BotSession" s on s."conversationId" = c.id
     where c.id = any($1::uuid[]) order by c.id for no key update of c`,
    [ids],
  );
  return rows.map(toLocked);
}

/** One of them; throws `not_found`. */
export async function lockConversation(tx: Transaction, id: string): Promise<LockedConversation> {
  const [conversation] = await lockConversations(tx, [id]);
  if (!conversation) throw new AppError("not_found");
  return conversation;
}

function toLocked({ botState, ...conversation }: Row): LockedConversation {
  const parsed = sessionSchema.safeParse(botState);
  // A state that an older Loket wrote and this one cannot read starts anew: the resident gets the menu, not silence.
  return { ...conversation, session: parsed.success ? parsed.data : null };
}
