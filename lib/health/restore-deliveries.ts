import "server-only";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { AppError } from "../errors";
import { publish } from "../live/publish";
import type { RestoreInput } from "./health";

/** Webhooks that were set aside count as trouble again. Throws `not_found` when none of those named is set aside. */
export async function restoreDeliveries(
  viewer: Viewer,
  { deliveryId, setAsideAt }: RestoreInput,
): Promise<{ count: number }> {
  authorize(viewer, "health.set_aside");
  return transaction(async (tx) => {
    const { count } = await tx.webhookDelivery.updateMany({
      where: { setAsideAt: setAsideAt ?? { not: null }, ...(deliveryId ? { id: deliveryId } : {}) },
      data: { setAsideAt: null },
    });
    if (count === 0) throw new AppError("not_found");
    await writeAudit(tx, viewer.id, {
      action: "deliveries_restored",
      subjectKind: "delivery",
      ...(deliveryId ? { subjectId: deliveryId } : {}),
      detail: { count },
    });
    await publish(tx, { kind: "health.changed" });
    return { count };
  });
}
