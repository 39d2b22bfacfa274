import "server-only";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { AppError } from "../errors";
import { publish } from "../live/publish";
import { requireOtherAdmin } from "./require-other-admin";
import type { StaffRow, UpdateStaffInput } from "./staff";
import { staffRowSelect, toStaffRow } from "./to-staff-row";

/** Name and roles; they hold from the person's next request. Throws `own_account`, `last_admin`. */
export async function updateStaff(
  viewer: Viewer,
  { staffId, name, roles }: UpdateStaffInput,
): Promise<StaffRow> {
  authorize(viewer, "staff.manage");
  return transaction(async (tx) => {
    const before = await tx.staff.findUnique({
      where: { id: staffId },
      select: { name: true, roles: true, disabledAt: true },
    });
    if (!before) throw new AppError("not_found");
    const losesAdmin = before.roles.includes("admin") && !roles.includes("admin");
    if (losesAdmin && staffId === viewer.id) throw new AppError("own_account");
    if (losesAdmin && !before.disabledAt) await requireOtherAdmin(tx, staffId);
    const staff = await tx.staff.update({
      where: { id: staffId },
      data: { name, roles: [...new Set(roles)] },
      select: staffRowSelect,
    });
    await writeAudit(tx, viewer.id, {
      action: "staff_updated",
      subjectKind: "staff",
      subjectId: staffId,
      detail: { from: { name: before.name, roles: before.roles }, to: { name, roles } },
    });
    await publish(tx, { kind: "settings.changed" });
    return toStaffRow(staff, viewer.id);
  });
}
