import "server-only";
import type { Transaction } from "../db";
import type { IdentityKind } from "../db/generated/enums";
import type { Sender } from "../whatsapp/webhook-update";

type Key = { kind: IdentityKind; value: string };
type Known = Key & { residentId: string; conversationId: string };
export type Found = { residentId: string; conversationId: string };

/**
 * The resident and the conversation of whoever sent this. A user id is the surer key: a phone number whose account
 * has another user id belongs to somebody new (numbers are handed on), who must not see the former owner's thread.
 * Two first messages at once give one conversation: the keys are locked for the transaction.
 */
export async function findOrCreateConversation(tx: Transaction, sender: Sender): Promise<Found> {
  const keys = keysOf(sender);
  const known = await lockAndFind(tx, keys);
  const found = choose(known, sender) ?? (await create(tx, sender));
  await keepKeys(tx, keys, known, found);
  return found;
}

function keysOf({ phone, userId }: Sender): Key[] {
  const keys: Key[] = [];
  if (userId) keys.push({ kind: "user_id", value: userId });
  if (phone) keys.push({ kind: "phone", value: phone });
  if (keys.length === 0) throw new Error("a sender without phone and user id");
  return keys;
}

async function lockAndFind(tx: Transaction, keys: Key[]): Promise<(Known & { hasUserId: boolean })[]> {
  const names = keys.map(({ kind, value }) => `${kind}:${value}`).sort();
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(name, 7)) is null from unnest(${names}::text[]) name`;
  return tx.$queryRaw`
    select i.kind, i.value, i."residentId", i."conversationId",
      exists (select 1 from "Identity" o where o."conversationId" = i."conversationId" and o.kind = 'user_id') as "hasUserId"
    from "Identity" i
    join unnest(${keys.map(({ kind }) => kind)}::text[], ${keys.map(({ value }) => value)}::text[]) as k(kind, value)
      on i.kind = k.kind::"IdentityKind" and i.value = k.value`;
}

function choose(known: (Known & { hasUserId: boolean })[], sender: Sender): Found | undefined {
  const byUserId = known.find(({ kind }) => kind === "user_id");
  if (byUserId) return byUserId;
  const byPhone = known.find(({ kind }) => kind === "phone");
  return byPhone && !(sender.userId && byPhone.hasUserId) ? byPhone : undefined;
}

async function create(tx: Transaction, { profileName, username }: Sender): Promise<Found> {
  const { id, residentId } = await tx.conversation.create({
    data: { username: username ?? null, resident: { create: { name: profileName ?? null } } },
    select: { id: true, residentId: true },
  });
  return { conversationId: id, residentId };
}

/** New keys are added; a phone number that has changed hands is moved to its new owner. */
async function keepKeys(tx: Transaction, keys: Key[], known: Known[], found: Found) {
  for (const key of keys) {
    const before = known.find(({ kind }) => kind === key.kind);
    if (before?.conversationId === found.conversationId) continue;
    const owner = { residentId: found.residentId, conversationId: found.conversationId };
    await tx.identity.upsert({
      where: { kind_value: key },
      create: { ...key, ...owner },
      update: { ...owner, lastSeenAt: new Date() },
    });
  }
}
