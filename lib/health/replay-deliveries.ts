import "server-only";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { type Transaction, transaction } from "../db";
import { AppError } from "../errors";
import { addJob, RECEIVE_QUEUE } from "../jobs/add-job";
import { publish } from "../live/publish";
import type { ReplayInput } from "./health";
import { inTrouble } from "./in-trouble";

const MOST_AT_ONCE = 1_000;

/**
 * Reads kept webhooks anew, for example after an update that understands them. Gives how many; at most a thousand at
 * once. What was stored already is not stored twice. Throws `not_found` when the one that is named needs no replay.
 */
export async function replayDeliveries(
  viewer: Viewer,
  { deliveryId }: ReplayInput,
): Promise<{ count: number }> {
  authorize(viewer, "health.replay");
  return transaction(async (tx) => {
    const deliveries = await tx.webhookDelivery.findMany({
      where: { ...inTrouble, ...(deliveryId ? { id: deliveryId } : {}) },
      orderBy: { receivedAt: "asc" },
      take: MOST_AT_ONCE,
      select: { id: true },
    });
    if (deliveryId && deliveries.length === 0) throw new AppError("not_found");
    const ids = deliveries.map(({ id }) => id);
    await tx.webhookFault.deleteMany({ where: { deliveryId: { in: ids } } });
    await removeTraces(tx, ids);
    await tx.webhookDelivery.updateMany({
      where: { id: { in: ids } },
      data: {
        state: "received",
        error: null,
        attempts: 0,
        nextTryAt: null,
        processedAt: null,
        replayedAt: await momentOf(tx),
      },
    });
    await addJob(tx, "receive-deliveries", {}, { queue: RECEIVE_QUEUE, key: RECEIVE_QUEUE });
    await writeAudit(tx, viewer.id, {
      action: "deliveries_replayed",
      subjectKind: "delivery",
      ...(deliveryId ? { subjectId: deliveryId } : {}),
      detail: { count: ids.length },
    });
    await publish(tx, { kind: "health.changed" });
    return { count: ids.length };
  });
}

/** That somebody wrote stands for a message which could not be stored; the message itself comes in its place now. */
async function removeTraces(tx: Transaction, deliveryIds: string[]): Promise<void> {
  const isTrace = { deliveryId: { in: deliveryIds }, content: { path: ["kind"], equals: "not_stored" } };
  const traces = await tx.message.findMany({ where: isTrace, select: { id: true, conversationId: true } });
  if (traces.length === 0) return;
  await tx.message.deleteMany({ where: { id: { in: traces.map(({ id }) => id) } } });
  const conversationIds = new Set(traces.map(({ conversationId }) => conversationId));
  await publish(
    tx,
    ...[...conversationIds].map((conversationId) => ({
      kind: "conversation.changed" as const,
      conversationId,
    })),
  );
}

/** What is replayed while an earlier replay still runs belongs to it, so that its outcome speaks of both. */
async function momentOf(tx: Transaction): Promise<Date> {
  const running = await tx.webhookDelivery.findFirst({
    where: { state: "received", replayedAt: { not: null } },
    orderBy: { replayedAt: "desc" },
    select: { replayedAt: true },
  });
  return running?.replayedAt ?? new Date();
}
