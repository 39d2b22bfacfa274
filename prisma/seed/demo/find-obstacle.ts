import type { Transaction } from "../../../lib/db";

/** Marks an office that has had its demo. */
export const DEMO_MARK = "demo";
const LOCK = 7471;
/** A real office has more; its work is not to be mixed with invented people. */
export const MOST_TICKETS = 5;

export type Obstacle = { kind: "there_already"; since: string } | { kind: "in_use"; tickets: number };

/** Why no demo is to be made here. Two at once: the second waits for the first, and then finds its mark. */
export async function findObstacle(tx: Transaction, force: boolean): Promise<Obstacle | undefined> {
  await tx.$queryRaw`select pg_advisory_xact_lock(${LOCK}) is null`;
  const mark = await tx.setting.findUnique({ where: { key: DEMO_MARK }, select: { updatedAt: true } });
  if (mark) return { kind: "there_already", since: mark.updatedAt.toISOString() };
  const tickets = await tx.ticket.count();
  return tickets > MOST_TICKETS && !force ? { kind: "in_use", tickets } : undefined;
}
