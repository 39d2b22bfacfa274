import "server-only";
import { sql, type Transaction } from "../db";
import type { IdentityKind } from "../db/generated/enums";
import { uuidv7 } from "../db/uuid";
import type { Sender } from "../whatsapp/webhook-update";

type Key = { kind: IdentityKind; value: string };
export type Found = { residentId: string; conversationId: string; residentName: string | null };
type Known = Key & Found & { hasUserId: boolean };

/**
 * The resident and the conversation of whoever sent each of these, in their order. A user id is the surer key: a phone
 * number whose account has another user id belongs to somebody new (numbers are handed on), who must not see the
 * former owner's thread.
 */
export async function findOrCreateConversations(tx: Transaction, senders: Sender[]): Promise<Found[]> {
  const known = await find(tx, senders.flatMap(keysOf));
  const settled = new Map<string, Found>();
  const open: Sender[] = [];
  for (const sender of senders) {
    const found = choose(known, sender);
    if (found && isComplete(known, sender, found)) settled.set(nameOf(sender), found);
    else open.push(sender);
  }
  for (const sender of await lock(tx, open)) settled.set(nameOf(sender), await settle(tx, sender));
  return senders.map((sender) => settled.get(nameOf(sender)) as Found);
}

const nameOf = ({ userId, phone }: Sender) => `${userId ?? ""}|${phone ?? ""}`;

function keysOf({ phone, userId }: Sender): Key[] {
  const keys: Key[] = [];
  if (userId) keys.push({ kind: "user_id", value: userId });
  if (phone) keys.push({ kind: "phone", value: phone });
  if (keys.length === 0) throw new Error("a sender without phone and user id");
  return keys;
}

function find(tx: Transaction, keys: Key[]): Promise<Known[]> {
  return sql<Known>(
    tx,
    `select i.kind, i.value, i."residentId", i."conversationId", r.name as "residentName",
       exists (select 1 from "Identity" o where o."conversationId" = i."conversationId" and o.kind = 'user_id') as "hasUserId"
     from "Identity" i join "Resident" r on r.id = i."residentId"
     join (select distinct * from unnest($1::text[], $2::text[]) as said(kind, value)) k
       on i.kind = k.kind::"IdentityKind" and i.value = k.value`,
    [keys.map(({ kind }) => kind), keys.map(({ value }) => value)],
  );
}

function choose(known: Known[], sender: Sender): Found | undefined {
  const of = (key: IdentityKind, value: string | undefined) =>
    known.find((item) => item.kind === key && item.value === value);
  const byUserId = of("user_id", sender.userId);
  if (byUserId) return byUserId;
  const byPhone = of("phone", sender.phone);
  return byPhone && !(sender.userId && byPhone.hasUserId) ? byPhone : undefined;
}

/** Every key of the sender leads to this conversation already. */
const isComplete = (known: Known[], sender: Sender, { conversationId }: Found) =>
  keysOf(sender).every((key) =>
    known.some(
      (item) => item.kind === key.kind && item.value === key.value && item.conversationId === conversationId,
    ),
  );

/** Two first messages at once give one conversation: the keys are held for the transaction. Gives each sender once. */
async function lock(tx: Transaction, senders: Sender[]): Promise<Sender[]> {
  if (senders.length === 0) return [];
  const names = new Set(senders.flatMap(keysOf).map(({ kind, value }) => `${kind}:${value}`));
  await sql(
    tx,
    "select pg_advisory_xact_lock(hashtextextended(name, 7)) is null from unnest($1::text[]) as name",
    [[...names].sort()],
  );
  return [...new Map(senders.map((sender) => [nameOf(sender), sender])).values()];
}

/** New keys are added; a phone number that has changed hands is moved to its new owner. */
async function settle(tx: Transaction, sender: Sender): Promise<Found> {
  const found = choose(await find(tx, keysOf(sender)), sender) ?? (await create(tx, sender));
  const keys = keysOf(sender);
  await sql(
    tx,
    `insert into "Identity" (id, "residentId", "conversationId", kind, value)
     select id, $2::uuid, $3::uuid, kind::"IdentityKind", value from unnest($1::uuid[], $4::text[], $5::text[]) as k(id, kind, value)
     on conflict (kind, value) do update
     set "residentId" = excluded."residentId", "conversationId" = excluded."conversationId", "lastSeenAt" = now()`,
    [
      keys.map(() => uuidv7()),
      found.residentId,
      found.conversationId,
      keys.map(({ kind }) => kind),
      keys.map(({ value }) => value),
    ],
  );
  return found;
}

async function create(tx: Transaction, { profileName, username }: Sender): Promise<Found> {
  const found = { residentId: uuidv7(), conversationId: uuidv7(), residentName: profileName ?? null };
  await sql(
    tx,
    `with resident as (insert into "Resident" (id, name) values ($1, $2))
     insert into "Conversation" (id, "residentId", username) values ($3, $1, $4)`,
    [found.residentId, found.residentName, found.conversationId, username ?? null],
  );
  return found;
}
