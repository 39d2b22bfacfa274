import "server-only";
import { can } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { handleOf, nameOf } from "../conversations/to-inbox-row";
import { db } from "../db";
import type { Affected, AffectedPlaces } from "./health";
import { NOT_SENT_AGAIN, sinceId } from "./list-send-failures";

type Row = {
  kind: "failed" | "unconfirmed" | "document";
  code: number | null;
  conversationId: string;
  at: Date;
  name: string | null;
  username: string | null;
  phone: string | null;
};

/** So many conversations a cause are named; the newest first. */
const SHOWN = 10;

/** The conversations behind what failed in the last days, for those who may read them. */
export async function listAffected(viewer: Viewer, now: Date): Promise<AffectedPlaces> {
  if (!can(viewer, "conversation.read")) return { failed: [], unconfirmed: [], documents: [] };
  const rows = await db().$queryRaw<Row[]>`
    with touched as (
      select status::text as kind, case when status = 'failed' then "errorCode" end as code, "conversationId", max("receivedAt") as at
      from "Message" m
      where id >= ${sinceId(now)}::uuid and direction = 'out' and (status = 'failed' or status = 'unconfirmed')
        and ${NOT_SENT_AGAIN}
      group by 1, 2, 3
      union all
      select 'document', null, "conversationId", max("createdAt") from "Document"
      where state = 'failed' and ("createdAt" > now() - interval '7 days' or refusal = 'lost') and "conversationId" is not null
      group by 3
    ), newest as (
      select *, row_number() over (partition by kind, code order by at desc) as place from touched
    )
    select n.kind, n.code, n."conversationId", n.at, coalesce(p.name, r.name) as name, c.username,
      (select i.value from "Identity" i where i."conversationId" = c.id and i.kind = 'phone' and i."replacedAt" is null
       order by i."lastSeenAt" desc limit 1) as phone
    from newest n
    join "Conversation" c on c.id = n."conversationId"
    join "Resident" r on r.id = c."residentId"
    left join "Resident" p on p.id = r."personId"
    where n.place <= ${SHOWN}
    order by n.at desc`;
  const of = (kind: Row["kind"]) => rows.filter((row) => row.kind === kind);
  return {
    failed: of("failed").map((row) => ({ code: row.code, ...toAffected(row) })),
    unconfirmed: of("unconfirmed").map(toAffected),
    documents: of("document").map(toAffected),
  };
}

const toAffected = (row: Row): Affected => ({
  conversationId: row.conversationId,
  name: nameOf(row.name, handleOf(row)),
  at: row.at.toISOString(),
});
