import "server-only";
import type { Transaction } from "../db";
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
  /** Where the bot stands; null before its first word. */
  session: Session | null;
};

/** The conversation, held for this transaction: bot and officers change it one after the other. */
export async function lockConversation(tx: Transaction, conversationId: string): Promise<LockedConversation> {
  const rows = await tx.$queryRaw<(Omit<LockedConversation, "session"> & { botState: unknown })[]>`
    select c.id, c."residentId", r.name as "residentName", c.state, c."assigneeId", c."waitingSince",
      c."lastInboundAt", s.state as "botState"
    from "Conversation" c join "Resident" r on r.id = c."residentId"
    left join "BotSession" s on s."conversationId" = c.id
    where c.id = ${conversationId}::uuid for update of c`;
  const row = rows[0];
  if (!row) throw new AppError("not_found");
  const { botState, ...conversation } = row;
  const parsed = sessionSchema.safeParse(botState);
  // A state that an older Loket wrote and this one cannot read starts anew: the resident gets the menu, not silence.
  return { ...conversation, session: parsed.success ? parsed.data : null };
}
