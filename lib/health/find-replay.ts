import "server-only";
import { db } from "../db";
import type { ReplayState } from "./health";

type Row = { at: Date; waiting: number; stored: number; failed: number };

/** How far the newest replay of the last day has come; null when there was none. */
export async function findReplay(): Promise<ReplayState | null> {
  const [row] = await db().$queryRaw<Row[]>`
    select "replayedAt" as at, count(*) filter (where state = 'received')::int as waiting,
      count(*) filter (where state = 'processed')::int as stored,
      count(*) filter (where state in ('unreadable', 'failed') and "setAsideAt" is null)::int as failed
    from "WebhookDelivery"
    where "replayedAt" = (
      select max("replayedAt") from "WebhookDelivery" where "replayedAt" > now() - interval '1 day'
    )
    group by "replayedAt"`;
  return row ? { ...row, at: row.at.toISOString() } : null;
}
