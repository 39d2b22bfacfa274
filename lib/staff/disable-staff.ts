import "server-only";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { AppError } from "../errors";
import { publish } from "../live/publish";
import { endSessions } from "./end-sessions";
import { requireOtherAdmin } from "./require-other-admin";
import type { StaffIdInput } from "./staff";

/** Shuts an account and ends its sessions at once; what the person did stays on record. Throws `own_account`, `last_admin`. */
export async function disableStaff(viewer: Viewer, { staffId }: StaffIdInput): Promise<void> {
  authorize(viewer, "staff.manage");
  if (staffId === viewer.id) throw new AppError("own_account");
  await transaction(async (tx) => {
    await requireOtherAdmin(tx, staffId);
    const { count } = await tx.staff.updateMany({
      where: { id: staffId, disabledAt: null },
      data: { disabledAt: new Date() },
    });
    if (count === 0) throw new AppError("not_found");
    await endSessions(tx, staffId);
    await writeAudit(tx, viewer.id, { action: "staff_disabled", subjectKind: "staff", subjectId: staffId });
    await publish(tx, { kind: "settings.changed" });
  });
}
