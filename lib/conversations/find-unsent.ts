import "server-only";
import { db } from "../db";
import { Prisma } from "../db/generated/client";
import type { MessageStatus } from "../db/generated/enums";
import type { ConversationState } from "./conversation";
import type { UnsentReply } from "./unsent-reply";

/** As the database gives it, all null when what was written last has gone out. */
export type UnsentColumns = {
  unsentStatus: MessageStatus | null;
  unsentOf: UnsentReply["of"] | null;
  unsentSince: Date | null;
};

/**
 * Joins `unsent` to conversations `c`: the newest of the office's messages, or else its newest reply, when that has not
 * gone out. News of a ticket that got through do not make up for a reply that did not; any later reply does. Two looks at
 * the end of an index, whatever was said before.
 */
export const UNSENT = Prisma.raw(`
  left join lateral (
    select m.id, m.status, m."receivedAt",
      case when m.author = 'bot' then 'bot' when m."ticketId" is not null then 'notice' else 'staff' end as "of"
    from (
      (select id, status, author, "ticketId", "receivedAt" from "Message" where "conversationId" = c.id and direction = 'out' order by id desc limit 1)
      union all
      (select id, status, author, "ticketId", "receivedAt" from "Message" where "conversationId" = c.id and direction = 'out'
         and (author = 'bot' or "ticketId" is null) order by id desc limit 1)
    ) m
    where m.status in ('queued', 'sending', 'unconfirmed', 'failed')
    order by m.id desc limit 1
  ) unsent on true`);

export const UNSENT_COLUMNS = Prisma.raw(
  `unsent.status as "unsentStatus", unsent."of" as "unsentOf", unsent."receivedAt" as "unsentSince"`,
);

const STATE: Partial<Record<MessageStatus, UnsentReply["state"]>> = {
  queued: "waiting",
  sending: "waiting",
  unconfirmed: "unconfirmed",
  failed: "failed",
};

/** Where an officer has said that the matter is done, a reply that did not get through is no news any more. */
const IS_SETTLED: ConversationState[] = ["closed", "blocked"];

export function toUnsentReply(
  { unsentStatus, unsentOf, unsentSince }: UnsentColumns,
  conversationState: ConversationState,
): UnsentReply | null {
  const state = unsentStatus && STATE[unsentStatus];
  if (!state || !unsentOf || !unsentSince) return null;
  if (state !== "waiting" && unsentOf !== "notice" && IS_SETTLED.includes(conversationState)) return null;
  return { state, of: unsentOf, since: unsentSince.toISOString() };
}

/** The same of one conversation. */
export async function findUnsent(
  conversationId: string,
  state: ConversationState,
): Promise<UnsentReply | null> {
  const [row] = await db().$queryRaw<UnsentColumns[]>`
    select ${UNSENT_COLUMNS} from (select ${conversationId}::uuid as id) c ${UNSENT}`;
  return row ? toUnsentReply(row, state) : null;
}
