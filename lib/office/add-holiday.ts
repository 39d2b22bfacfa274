import "server-only";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { AppError } from "../errors";
import { publish } from "../live/publish";
import type { HolidayInput, HolidayRow } from "./holiday";

/** A new day off, often announced by letter at short notice. Throws `date_taken`. */
export async function addHoliday(viewer: Viewer, holiday: HolidayInput): Promise<HolidayRow> {
  authorize(viewer, "settings.edit");
  return db().$transaction(async (tx) => {
    const { count } = await tx.holiday.createMany({
      data: { ...holiday, date: new Date(holiday.date), letter: holiday.letter || null },
      skipDuplicates: true,
    });
    if (count === 0) throw new AppError("date_taken");
    await writeAudit(tx, viewer.id, {
      action: "holiday_added",
      subjectKind: "holiday",
      subjectId: holiday.date,
      detail: holiday,
    });
    await publish(tx, { kind: "settings.changed" });
    return holiday;
  });
}
