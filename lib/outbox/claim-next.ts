import "server-only";
import { pool } from "../db";
import { grouped } from "../db/grouped";
import { workerProcessId } from "../jobs/worker-process";
import type { OutboundAddress } from "../whatsapp/to-cloud-api";

const MOST_TOGETHER = 50;
/** How long one message may try before another does. */
const PROBE_SECONDS = 20;

/** A message that is this process's to send. */
export type Claimed = {
  id: string;
  conversationId: string;
  content: unknown;
  replyToWamid: string | null;
  attempts: number;
  /** The database's time. */
  claimedAt: Date;
  ticketId: string | null;
  /** Where the conversation is answered: on the account that it came from, never on another of the same person. */
  address: OutboundAddress;
};

/**
 * Takes a conversation's oldest queued message for sending; undefined when there is none, when it is not yet due, or
 * when one before it is being sent. So one conversation's messages go out one after the other, whoever sends them.
 * While sending is paused nothing is taken; when the pause is over, one message of the whole office tries first.
 */
export const claimNext: (conversationId: string) => Promise<Claimed | undefined> = grouped(
  claim,
  MOST_TOGETHER,
);

type Row = Omit<Claimed, "address"> & { phone: string | null; userId: string | null };

async function claim(conversationIds: string[]): Promise<(Claimed | undefined)[]> {
  const { rows } = await pool().query<Row>({
    name: "claim-next",
    text: `with ready as (
             select id from (
               select distinct on ("conversationId") id, status, "sendAfter" from "Message"
               where "conversationId" = any($1::uuid[]) and (status = 'queued' or status = 'sending')
               order by "conversationId", id
             ) oldest
             where status = 'queued' and coalesce("sendAfter", now()) <= now()
           ), probe as (
             update "SendingPause" set until = now() + interval '${PROBE_SECONDS} seconds'
             where until <= now() and exists (select 1 from ready) returning 1
           )
           update "Message" m set status = 'sending', attempts = m.attempts + 1, "senderId" = $2
           from (
             select id from ready
             limit case when exists (select 1 from "SendingPause") then (select count(*) from probe) end
           ) next
           where m.id = next.id and m.status = 'queued'
           returning m.id, m."conversationId", m.content, m."replyToWamid", m.attempts, m."ticketId", now() as "claimedAt",
             ${identityOf("phone")} as phone, ${identityOf("user_id")} as "userId"`,
    values: [conversationIds, workerProcessId()],
  });
  const claimed = new Map(rows.map((row) => [row.conversationId, row]));
  return conversationIds.map((id) => {
    const row = claimed.get(id);
    claimed.delete(id); // asked for twice, it is given once
    return row && toClaimed(row);
  });
}

const identityOf = (kind: "phone" | "user_id") =>
  `(select value from "Identity" i where i."conversationId" = m."conversationId" and i.kind = '${kind}'
    and i."replacedAt" is null order by i."lastSeenAt" desc limit 1)`;

function toClaimed({ phone, userId, ...message }: Row): Claimed {
  return { ...message, address: phone ? { phone } : { ...(userId ? { userId } : {}) } };
}
