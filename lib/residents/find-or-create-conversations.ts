import "server-only";
import { sql, type Transaction } from "../db";
import type { IdentityKind } from "../db/generated/enums";
import { uuidv7 } from "../db/uuid";
import type { Sender } from "../whatsapp/webhook-update";

type Key = { kind: IdentityKind; value: string };
export type Found = { residentId: string; conversationId: string; residentName: string | null };
/** `isReplaced`: WhatsApp said that the account moved on from it. */
type Known = Key & Found & { hasUserId: boolean; isReplaced: boolean };

/**
 * The resident and the conversation of whoever sent each of these, in their order. A user id is the surer key: a phone
 * number whose account has another user id belongs to somebody new (numbers are handed on), who must not see the
 * former owner's thread.
 */
export async function findOrCreateConversations(tx: Transaction, senders: Sender[]): Promise<Found[]> {
  const isOpen = (known: Known[]) => (sender: Sender) => !isSettled(known, sender);
  let known = await find(tx, senders);
  const open = senders.filter(isOpen(known));
  if (open.length > 0) {
    [, known] = await Promise.all([lock(tx, open), find(tx, senders)]);
    await settle(tx, known, open.filter(isOpen(known)));
  }
  return senders.map((sender) => choose(known, sender) as Found);
}

function keysOf({ phone, userId }: Sender): Key[] {
  const keys: Key[] = [];
  if (userId) keys.push({ kind: "user_id", value: userId });
  if (phone) keys.push({ kind: "phone", value: phone });
  if (keys.length === 0) throw new Error("a sender without phone and user id");
  return keys;
}

function find(tx: Transaction, senders: Sender[]): Promise<Known[]> {
  const keys = senders.flatMap(keysOf);
  return sql<Known>(
    tx,
    `select i.kind, i.value, i."residentId", i."conversationId", r.name as "residentName",
       i."replacedAt" is not null as "isReplaced",
       exists (select 1 from "Identity" o where o."conversationId" = i."conversationId" and o.kind = 'user_id') as "hasUserId"
     from "Identity" i join "Resident" r on r.id = i."residentId"
     join (select distinct * from unnest($1::text[], $2::text[]) as said(kind, value)) k
       on i.kind = k.kind::"IdentityKind" and i.value = k.value`,
    [keys.map(({ kind }) => kind), keys.map(({ value }) => value)],
  );
}

/** A number that somebody gave up may be somebody else's soon; a user id never is. */
const kindIsHandedOn = (kind: IdentityKind) => kind === "phone";

function choose(known: Known[], sender: Sender): Found | undefined {
  const of = (key: IdentityKind, value: string | undefined) =>
    known.find(
      (item) => item.kind === key && item.value === value && !(kindIsHandedOn(key) && item.isReplaced),
    );
  const byUserId = of("user_id", sender.userId);
  if (byUserId) return byUserId;
  const byPhone = of("phone", sender.phone);
  return byPhone && !(sender.userId && byPhone.hasUserId) ? byPhone : undefined;
}

/** Every key of the sender leads to one conversation already. */
function isSettled(known: Known[], sender: Sender): boolean {
  const found = choose(known, sender);
  return keysOf(sender).every((key) =>
    known.some((item) => isSame(item, key) && item.conversationId === found?.conversationId),
  );
}

const isSame = (one: Key, other: Key) => one.kind === other.kind && one.value === other.value;

/** Two first messages at once give one conversation: the keys are held for the transaction. */
async function lock(tx: Transaction, senders: Sender[]): Promise<void> {
  const names = new Set(senders.flatMap(keysOf).map(({ kind, value }) => `${kind}:${value}`));
  await sql(
    tx,
    "select pg_advisory_xact_lock(hashtextextended(name, 7)) is null from unnest($1::text[]) as name",
    [[...names].sort()],
  );
}

/** Makes who is new, and brings `known` to what then holds. A phone number that has changed hands is moved. */
async function settle(tx: Transaction, known: Known[], senders: Sender[]): Promise<void> {
  const created: (Found & { username: string | null })[] = [];
  const changed: Known[] = [];
  for (const sender of senders) {
    if (isSettled(known, sender)) continue; // the same person's second message
    const found = choose(known, sender) ?? newcomer(sender);
    if (!known.some(({ conversationId }) => conversationId === found.conversationId))
      created.push({ ...found, username: sender.username ?? null });
    changed.push(...keysOf(sender).map((key) => assign(known, key, sender, found)));
  }
  if (changed.length > 0) await keep(tx, created, changed);
}

/** From here on the key leads to what was found. */
function assign(known: Known[], key: Key, { userId }: Sender, found: Found): Known {
  const before = known.findIndex((item) => isSame(item, key));
  if (before >= 0) known.splice(before, 1);
  const { residentId, conversationId, residentName } = found;
  const hasUserId = userId !== undefined;
  const item = { ...key, residentId, conversationId, residentName, hasUserId, isReplaced: false };
  known.push(item);
  return item;
}

const newcomer = ({ profileName }: Sender): Found => ({
  residentId: uuidv7(),
  conversationId: uuidv7(),
  residentName: profileName ?? null,
});

/** Newcomers with their conversations, and the keys that lead to these and to others; in one statement. */
async function keep(tx: Transaction, created: (Found & { username: string | null })[], keys: Known[]) {
  const last = [...new Map(keys.map((key) => [`${key.kind}:${key.value}`, key])).values()];
  await sql(
    tx,
    `with resident as (
       insert into "Resident" (id, name) select * from unnest($1::uuid[], $2::text[])
     ), conversation as (
       insert into "Conversation" (id, "residentId", username) select * from unnest($3::uuid[], $1::uuid[], $4::text[])
     )
     insert into "Identity" (id, "residentId", "conversationId", kind, value)
     select id, "residentId", "conversationId", kind::"IdentityKind", value
     from unnest($5::uuid[], $6::uuid[], $7::uuid[], $8::text[], $9::text[])
       as k(id, "residentId", "conversationId", kind, value)
     on conflict (kind, value) do update
     set "residentId" = excluded."residentId", "conversationId" = excluded."conversationId", "lastSeenAt" = now(),
       "replacedAt" = null`,
    [
      created.map(({ residentId }) => residentId),
      created.map(({ residentName }) => residentName),
      created.map(({ conversationId }) => conversationId),
      created.map(({ username }) => username),
      last.map(() => uuidv7()),
      last.map(({ residentId }) => residentId),
      last.map(({ conversationId }) => conversationId),
      last.map(({ kind }) => kind),
      last.map(({ value }) => value),
    ],
  );
}
