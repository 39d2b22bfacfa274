import "server-only";
import { db } from "../db";
import { type AccountNotice, NOTICE_DAYS, NOTICE_FIELDS, type NoticeField, toNotice } from "./account-notice";

type Row = { field: NoticeField; value: unknown; receivedAt: Date };

/** The newest notice of each kind that Meta sent in the last thirty days, newest first. */
export async function listAccountNotices(now: Date): Promise<AccountNotice[]> {
  const since = new Date(now.getTime() - NOTICE_DAYS * 24 * 3_600_000);
  const rows = await db().$queryRaw<Row[]>`
    select newest.* from unnest(${[...NOTICE_FIELDS]}::text[]) as kind(field), lateral (
      select e.field, e.value, e."receivedAt" from "AccountEvent" e
      where e.field = kind.field and e."receivedAt" >= ${since} order by e."receivedAt" desc limit 1
    ) newest order by newest."receivedAt" desc`;
  return rows.flatMap(({ field, value, receivedAt }) => toNotice(field, value, receivedAt, now) ?? []);
}
