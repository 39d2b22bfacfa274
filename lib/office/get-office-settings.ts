import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { officeDate } from "../calendar/working-time";
import { db } from "../db";
import { type HolidayRow, type NextYear, nextYearOf } from "./holiday";
import { type OfficeHours, type OfficeProfile, officeProfile } from "./office";

export type OfficeSettings = {
  profile: OfficeProfile;
  hours: OfficeHours[];
  /** From the first day of this year on, earliest first. */
  holidays: HolidayRow[];
  today: string;
  nextYear: NextYear;
};

/** What the settings show of the office: profile, week, days off. Read fresh, never from the kept copy. */
export async function getOfficeSettings(viewer: Viewer): Promise<OfficeSettings> {
  authorize(viewer, "settings.read");
  const { value } = await db().setting.findUniqueOrThrow({ where: { key: "office" } });
  const profile = officeProfile.parse(value);
  const today = officeDate({ timeZone: profile.timeZone, hours: [], holidays: {} }, new Date());
  const year = Number(today.slice(0, 4));
  const [hours, rows] = await Promise.all([
    db().officeHours.findMany({
      select: { weekday: true, opensAt: true, closesAt: true },
      orderBy: [{ weekday: "asc" }, { opensAt: "asc" }],
    }),
    db().holiday.findMany({ where: { date: { gte: new Date(`${year}-01-01`) } }, orderBy: { date: "asc" } }),
  ]);
  const holidays = rows.map(({ date, name, kind, letter }) => ({
    date: date.toISOString().slice(0, 10),
    name,
    kind,
    letter: letter ?? "",
  }));
  const nextYear = nextYearOf(
    year + 1,
    holidays.map(({ date }) => date),
  );
  return { profile, hours, holidays, today, nextYear };
}
