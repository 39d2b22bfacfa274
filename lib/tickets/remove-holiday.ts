import "server-only";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { AppError } from "../errors";
import { publish } from "../live/publish";
import type { HolidayDateInput, RemovedHoliday } from "../office/holiday";
import { followHoliday, lockHolidays } from "./follow-holiday";

/** Makes a day off a working day again; open deadlines move with it. */
export async function removeHoliday(viewer: Viewer, { date }: HolidayDateInput): Promise<RemovedHoliday> {
  authorize(viewer, "settings.edit");
  return transaction(async (tx) => {
    await lockHolidays(tx);
    const holiday = await tx.holiday.findUnique({ where: { date: new Date(date) } });
    if (!holiday) throw new AppError("not_found");
    await tx.holiday.delete({ where: { date: holiday.date } });
    const { name, kind } = holiday;
    const movedDeadlines = await followHoliday(tx, viewer, { date, name, isAdded: false });
    await writeAudit(tx, viewer.id, {
      action: "holiday_removed",
      subjectKind: "holiday",
      subjectId: date,
      detail: { name, kind, movedDeadlines },
    });
    await publish(tx, { kind: "settings.changed" });
    return { movedDeadlines };
  });
}
