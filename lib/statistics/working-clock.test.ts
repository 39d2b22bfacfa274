import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_HOURS } from "../calendar/default-hours";
import { workingMinutesBetween } from "../calendar/working-time";
import { workdayMinutes, workingClock } from "./working-clock";

const calendar = {
  timeZone: "Asia/Jayapura",
  hours: DEFAULT_HOURS,
  holidays: { "2026-11-10": "Libur", "2026-10-21": "Libur" },
};
const [first, last] = [new Date("2026-09-30T03:00:00Z"), new Date("2026-12-02T03:00:00Z")];
const clock = workingClock(calendar, first, last);

test("sama dengan kalender kantor, menit demi menit", () => {
  const moment = fc.date({ min: first, max: last, noInvalidDate: true });
  fc.assert(
    fc.property(moment, moment, (from, to) => {
      expect(clock.between(from, to)).toBe(workingMinutesBetween(calendar, from, to));
    }),
  );
});

test("sebelum rentang berarti sejak awal rentang", () => {
  const [before, noon] = [new Date("2020-01-01T00:00:00Z"), new Date("2026-09-30T23:00:00Z")];
  expect(clock.between(before, noon)).toBe(clock.between(new Date("2026-09-29T15:00:00Z"), noon));
});

test("satu hari kerja kantor ini enam jam", () => {
  expect(workdayMinutes(calendar)).toBe(360);
});
