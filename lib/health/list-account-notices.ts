import "server-only";
import { db } from "../db";
import {
  type AccountNotice,
  ASIDE_EVENTS,
  NOTICE_DAYS,
  NOTICE_FIELDS,
  type NoticeField,
  toNotice,
} from "./account-notice";

type Row = { field: NoticeField; value: unknown; happenedAt: Date };

/**
 * The newest notice of each kind of the last thirty days by Meta's clock, newest first: what comes late says nothing of
 * now. Of one second what came later holds.
 */
export async function listAccountNotices(now: Date): Promise<AccountNotice[]> {
  const since = new Date(now.getTime() - NOTICE_DAYS * 24 * 3_600_000);
  const rows = await db().$queryRaw<Row[]>`
    select newest.* from unnest(${[...NOTICE_FIELDS]}::text[]) as kind(field), lateral (
      select e.field, e.value, e."happenedAt" from "AccountEvent" e
      where e.field = kind.field and e."happenedAt" >= ${since}
        and (e.value->>'event' is null or e.value->>'event' <> all(${[...ASIDE_EVENTS]}::text[]))
      order by e."happenedAt" desc, e.id desc limit 1
    ) newest order by newest."happenedAt" desc`;
  return rows.flatMap(({ field, value, happenedAt }) => toNotice(field, value, happenedAt, now) ?? []);
}
