import "server-only";

/** A webhook that this process has just kept, as it came. */
export type FreshDelivery = { id: string; body: Uint8Array };

/** More than this is left to be read from the database, so that a rush does not fill the memory. */
const MOST_WAITING = 200;
const MOST_AT_ONCE = 50;

// Next bundles the worker and the routes apart; they share the process.
const kept = globalThis as typeof globalThis & { loketFresh?: Map<string, FreshDelivery> };
const waiting = () => {
  kept.loketFresh ??= new Map();
  return kept.loketFresh;
};

/** Hands webhooks to the reader in this process without the way through the database, which has them for certain. */
export function handOn(deliveries: FreshDelivery[]): void {
  const fresh = waiting();
  for (const delivery of deliveries) if (fresh.size < MOST_WAITING) fresh.set(delivery.id, delivery);
}

/** The oldest of them; they are the caller's. */
export function takeFresh(): FreshDelivery[] {
  const fresh = waiting();
  const taken = [...fresh.values()].slice(0, MOST_AT_ONCE);
  for (const { id } of taken) fresh.delete(id);
  return taken;
}

/** These have been read from the database. */
export function forgetFresh(ids: string[]): void {
  const fresh = waiting();
  for (const id of ids) fresh.delete(id);
}
