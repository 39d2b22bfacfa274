import "server-only";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { publish } from "../live/publish";
import type { OfficeHours, SaveHoursInput } from "./office";

/** Replaces the office's week. Deadlines that were promised already stay; new ones follow the new hours. */
export async function saveHours(viewer: Viewer, { hours }: SaveHoursInput): Promise<OfficeHours[]> {
  authorize(viewer, "settings.edit");
  return transaction(async (tx) => {
    await tx.officeHours.deleteMany();
    await tx.officeHours.createMany({ data: hours });
    await writeAudit(tx, viewer.id, { action: "hours_saved", subjectKind: "office", detail: { hours } });
    await publish(tx, { kind: "settings.changed" });
    return hours;
  });
}
