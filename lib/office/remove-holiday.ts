import "server-only";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { AppError } from "../errors";
import { publish } from "../live/publish";
import type { HolidayDateInput } from "./holiday";

/** Makes a day off a working day again. */
export async function removeHoliday(viewer: Viewer, { date }: HolidayDateInput): Promise<void> {
  authorize(viewer, "settings.edit");
  await db().$transaction(async (tx) => {
    const holiday = await tx.holiday.findUnique({ where: { date: new Date(date) } });
    if (!holiday) throw new AppError("not_found");
    await tx.holiday.delete({ where: { date: holiday.date } });
    await writeAudit(tx, viewer.id, {
      action: "holiday_removed",
      subjectKind: "holiday",
      subjectId: date,
      detail: { name: holiday.name, kind: holiday.kind },
    });
    await publish(tx, { kind: "settings.changed" });
  });
}
