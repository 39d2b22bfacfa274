import "server-only";
import { db } from "../db";
import type { FaultRow } from "./health";

const SHOWN = 50;

/** Deliveries that could not be read or stored: those that wait for somebody to look, then those set aside; newest first. */
export async function listFaults(): Promise<FaultRow[]> {
  const deliveries = await db().webhookDelivery.findMany({
    where: { state: { in: ["unreadable", "failed"] } },
    orderBy: [{ setAsideAt: { sort: "desc", nulls: "first" } }, { receivedAt: "desc" }],
    take: SHOWN,
    select: {
      id: true,
      receivedAt: true,
      state: true,
      error: true,
      attempts: true,
      replayedAt: true,
      setAsideAt: true,
      faults: { select: { position: true, reason: true }, orderBy: { position: "asc" } },
    },
  });
  return deliveries.map(({ id, state, error, attempts, faults, ...times }) => ({
    deliveryId: id,
    receivedAt: times.receivedAt.toISOString(),
    state: state === "unreadable" ? ("unreadable" as const) : ("failed" as const),
    attempts,
    reasons: [...(error ? [error] : []), ...faults.map(({ position, reason }) => `${position}: ${reason}`)],
    replayedAt: times.replayedAt?.toISOString() ?? null,
    setAsideAt: times.setAsideAt?.toISOString() ?? null,
  }));
}
