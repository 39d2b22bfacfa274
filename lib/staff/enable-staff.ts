import "server-only";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { AppError } from "../errors";
import { publish } from "../live/publish";
import type { StaffIdInput } from "./staff";

/** Opens a disabled account again; the person signs in anew. */
export async function enableStaff(viewer: Viewer, { staffId }: StaffIdInput): Promise<void> {
  authorize(viewer, "staff.manage");
  await transaction(async (tx) => {
    const { count } = await tx.staff.updateMany({
      where: { id: staffId, disabledAt: { not: null } },
      data: { disabledAt: null },
    });
    if (count === 0) throw new AppError("not_found");
    await writeAudit(tx, viewer.id, { action: "staff_enabled", subjectKind: "staff", subjectId: staffId });
    await publish(tx, { kind: "settings.changed" });
  });
}
