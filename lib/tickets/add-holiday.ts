import "server-only";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { AppError } from "../errors";
import { publish } from "../live/publish";
import type { AddedHoliday, HolidayInput } from "../office/holiday";
import { followHoliday, lockHolidays } from "./follow-holiday";

/** A new day off, often announced by letter at short notice; open deadlines move with it. Throws `date_taken`. */
export async function addHoliday(viewer: Viewer, holiday: HolidayInput): Promise<AddedHoliday> {
  authorize(viewer, "settings.edit");
  return transaction(async (tx) => {
    await lockHolidays(tx);
    const { count } = await tx.holiday.createMany({
      data: { ...holiday, date: new Date(holiday.date), letter: holiday.letter || null },
      skipDuplicates: true,
    });
    if (count === 0) throw new AppError("date_taken");
    const movedDeadlines = await followHoliday(tx, viewer, { ...holiday, isAdded: true });
    await writeAudit(tx, viewer.id, {
      action: "holiday_added",
      subjectKind: "holiday",
      subjectId: holiday.date,
      detail: { ...holiday, movedDeadlines },
    });
    await publish(tx, { kind: "settings.changed" });
    return { ...holiday, movedDeadlines };
  });
}
