import "server-only";
import { sql, type Transaction } from "../db";
import { uuidv7 } from "../db/uuid";

type Moved = { residentId: string; conversationId: string; newPhone?: string; newUserId?: string };

/**
 * WhatsApp says that an account goes by another number or user id now (`user_changed_number`,
 * `user_changed_user_id`): its conversation goes on, is answered there, and nothing is sent to the old one any more. A
 * number or id that already leads to another conversation stays there: threads are never joined.
 */
export async function followAccount(tx: Transaction, moved: Moved): Promise<void> {
  const { residentId, conversationId, newPhone, newUserId } = moved;
  const keys = [
    ...(newPhone ? [{ kind: "phone", value: newPhone }] : []),
    ...(newUserId ? [{ kind: "user_id", value: newUserId }] : []),
  ];
  if (keys.length === 0) return;
  await sql(
    tx,
    `with taken as (
       insert into "Identity" (id, "residentId", "conversationId", kind, value)
       select id, $1::uuid, $2::uuid, kind::"IdentityKind", value
       from unnest($3::uuid[], $4::text[], $5::text[]) as k(id, kind, value)
       on conflict (kind, value) do update set "replacedAt" = null, "lastSeenAt" = now()
         where "Identity"."conversationId" = $2::uuid
       returning kind
     )
     update "Identity" i set "replacedAt" = now()
     from taken where i."conversationId" = $2::uuid and i.kind = taken.kind and i."replacedAt" is null
       and not (i.kind::text, i.value) in (select * from unnest($4::text[], $5::text[]))`,
    [
      residentId,
      conversationId,
      keys.map(() => uuidv7()),
      keys.map(({ kind }) => kind),
      keys.map(({ value }) => value),
    ],
  );
}
