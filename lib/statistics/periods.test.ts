import { expect, test } from "vitest";
import { DEFAULT_HOURS } from "../calendar/default-hours";
import { isWorkingDay, periodsOf } from "./periods";

const calendar = {
  timeZone: "Asia/Jayapura",
  hours: DEFAULT_HOURS,
  holidays: { "2026-12-25": "Natal", "2026-11-10": "Libur" },
};

test.each([
  // 24 November is the 16th working day (10 November is off); October reaches its 16th on the 22nd.
  [
    "2026-11-24",
    { from: "2026-11-01", to: "2026-11-24", workingDays: 16 },
    { from: "2026-10-01", to: "2026-10-22", workingDays: 16 },
  ],
  // The first of January: nothing worked yet, so one day of December that has no work either.
  [
    "2026-11-01",
    { from: "2026-11-01", to: "2026-11-01", workingDays: 0 },
    { from: "2026-10-01", to: "2026-10-01", workingDays: 0 },
  ],
  // More working days than the month before has: all of it.
  [
    "2026-12-31",
    { from: "2026-12-01", to: "2026-12-31", workingDays: 22 },
    { from: "2026-11-01", to: "2026-11-30", workingDays: 20 },
  ],
  // January is compared with December of the year before.
  [
    "2027-01-05",
    { from: "2027-01-01", to: "2027-01-05", workingDays: 3 },
    { from: "2026-12-01", to: "2026-12-03", workingDays: 3 },
  ],
])("pada %s", (today, now, before) => {
  expect(periodsOf(calendar, today)).toEqual({ now, before });
});

test("hari kerja: bukan akhir pekan, bukan libur", () => {
  expect(isWorkingDay(calendar, "2026-11-24")).toBe(true);
  expect(isWorkingDay(calendar, "2026-11-28")).toBe(false);
  expect(isWorkingDay(calendar, "2026-12-25")).toBe(false);
});
