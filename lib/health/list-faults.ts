import "server-only";
import { db } from "../db";
import type { FaultRow } from "./health";

const SHOWN = 50;

/** Deliveries that wait for somebody to look, newest first, and how many there are. */
export async function listFaults(): Promise<{ count: number; rows: FaultRow[] }> {
  const where = { state: { in: ["unreadable" as const, "failed" as const] } };
  const [count, deliveries] = await Promise.all([
    db().webhookDelivery.count({ where }),
    db().webhookDelivery.findMany({
      where,
      orderBy: { receivedAt: "desc" },
      take: SHOWN,
      select: {
        id: true,
        receivedAt: true,
        state: true,
        error: true,
        attempts: true,
        faults: { select: { position: true, reason: true }, orderBy: { position: "asc" } },
      },
    }),
  ]);
  const rows = deliveries.map(({ id, receivedAt, state, error, attempts, faults }) => ({
    deliveryId: id,
    receivedAt: receivedAt.toISOString(),
    state: state === "unreadable" ? ("unreadable" as const) : ("failed" as const),
    attempts,
    reasons: [...(error ? [error] : []), ...faults.map(({ position, reason }) => `${position}: ${reason}`)],
  }));
  return { count, rows };
}
