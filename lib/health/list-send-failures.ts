import "server-only";
import { retryName } from "../conversations/retry-message";
import { db } from "../db";
import { Prisma } from "../db/generated/client";
import { actionFor } from "../whatsapp/error-actions";
import { FAILURE_DAYS, type SendFailure } from "./health";

type Row = { code: number | null; count: number; lastAt: Date };
const UUID_TIME_HEX = 12;

/** Over messages `m`: what was sent again stands or falls with the message that it was sent again by. */
export const NOT_SENT_AGAIN = Prisma.raw(
  `not exists (select 1 from "Message" again where again."clientMessageId" = '${retryName("")}' || m.id)`,
);

/** Messages of the last days that WhatsApp refused and that were not sent again since, by its code, the most frequent first. */
export async function listSendFailures(now: Date): Promise<SendFailure[]> {
  const rows = await db().$queryRaw<Row[]>`
    select "errorCode" as code, count(*)::int as count, max("receivedAt") as "lastAt" from "Message" m
    where id >= ${sinceId(now)}::uuid and direction = 'out' and status = 'failed' and ${NOT_SENT_AGAIN}
    group by "errorCode" order by count(*) desc`;
  return rows.map(({ code, count, lastAt }) => ({
    code,
    count,
    lastAt: lastAt.toISOString(),
    action: code === null ? "alert" : actionFor(code),
  }));
}

/** Ids are time-ordered (UUID version 7), so the last days are a range of the primary key. */
export function sinceId(now: Date): string {
  const since = now.getTime() - FAILURE_DAYS * 24 * 3_600_000;
  const time = since.toString(16).padStart(UUID_TIME_HEX, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}
