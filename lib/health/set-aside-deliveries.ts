import "server-only";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { AppError } from "../errors";
import { publish } from "../live/publish";
import type { SetAsideInput } from "./health";
import { inTrouble } from "./in-trouble";

/**
 * Webhooks that can never be stored no longer count as trouble; what came stays, encrypted. Of all, those that had come
 * when the page was read: what came since has been seen by nobody. Throws `not_found` when the one named is no trouble.
 */
export async function setAsideDeliveries(
  viewer: Viewer,
  { deliveryId, receivedUntil }: SetAsideInput,
): Promise<{ count: number; setAsideAt: string }> {
  authorize(viewer, "health.set_aside");
  const setAsideAt = new Date();
  return transaction(async (tx) => {
    const { count } = await tx.webhookDelivery.updateMany({
      where: {
        ...inTrouble,
        ...(deliveryId ? { id: deliveryId } : {}),
        ...(receivedUntil ? { receivedAt: { lte: receivedUntil } } : {}),
      },
      data: { setAsideAt },
    });
    if (deliveryId && count === 0) throw new AppError("not_found");
    if (count > 0) {
      await writeAudit(tx, viewer.id, {
        action: "deliveries_set_aside",
        subjectKind: "delivery",
        ...(deliveryId ? { subjectId: deliveryId } : {}),
        detail: { count },
      });
      await publish(tx, { kind: "health.changed" });
    }
    return { count, setAsideAt: setAsideAt.toISOString() };
  });
}
