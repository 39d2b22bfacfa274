import type { Transaction } from "../../../lib/db";
import type { DemoResident } from "./cast";

/** Somebody may have tried the simulator before: then the demo's person of that number gets another. */
export async function freeIdentity(tx: Transaction, who: DemoResident): Promise<DemoResident> {
  const values = [who.userId, ...(who.phone ? [who.phone] : [])];
  const taken = await tx.identity.count({ where: { value: { in: values } } });
  if (taken === 0) return who;
  const other = (value: string) => `${value.slice(0, -3)}9${value.slice(-2)}`;
  return { ...who, userId: other(who.userId), ...(who.phone ? { phone: other(who.phone) } : {}) };
}
