import { describe, expect, test } from "vitest";
import { deadlineWords, pausedDeadlineWords } from "./deadline-words";
import type { OfficeClock } from "./office-time";
import {
  formatDate,
  formatDayHeading,
  formatDayTime,
  formatListTime,
  formatLongDate,
  formatTime,
  officeDate,
  officeDaysBetween,
  waitingTime,
} from "./office-time";

const biak: OfficeClock = { zone: "Asia/Jayapura", locale: "id" };
const english: OfficeClock = { ...biak, locale: "en" };
/** A moment told in Biak's own time, WIT = UTC+9. */
const wit = (text: string) => new Date(`${text}+09:00`);
const now = wit("2026-11-24T14:40:00");
const HOUR = 3_600_000;

describe("dates in the office's zone", () => {
  test("are written as the office writes them", () => {
    expect(formatTime(wit("2026-11-24T14:30:00"), biak)).toBe("14.30");
    expect(formatTime(wit("2026-11-24T14:30:00"), english)).toBe("14:30");
    expect(formatTime(wit("2026-11-24T00:05:00"), biak)).toBe("00.05");
    expect(formatDate(now, biak)).toBe("24 November 2026");
    expect(formatLongDate(now, biak)).toBe("Selasa, 24 November 2026");
    expect(formatDayTime(wit("2026-11-25T15:00:00"), biak)).toBe("Rabu 25 Nov, 15.00");
  });

  test("take ISO text and milliseconds too", () => {
    expect(formatTime("2026-11-24T05:30:00.000Z", biak)).toBe("14.30");
    expect(formatTime(now.getTime(), biak)).toBe("14.40");
  });

  test("change their day at the office's midnight, not at the server's", () => {
    const justAfterMidnight = new Date("2026-11-23T15:10:00Z");
    expect(officeDate(justAfterMidnight, biak)).toBe("2026-11-24");
    expect(officeDate(justAfterMidnight, { ...biak, zone: "Asia/Jakarta" })).toBe("2026-11-23");
    expect(officeDaysBetween(justAfterMidnight, now, biak)).toBe(0);
    expect(officeDaysBetween(justAfterMidnight, now, { ...biak, zone: "Asia/Jakarta" })).toBe(1);
  });

  test.each([
    ["2026-11-24T09:41:00", "09.41"],
    ["2026-11-23T23:59:00", "Kemarin"],
    ["2026-11-18T08:00:00", "Rab"],
    ["2026-11-17T08:00:00", "17 Nov"],
    ["2025-10-03T08:00:00", "3 Okt 2025"],
  ])("a list tells %s as %s", (at, text) => {
    expect(formatListTime(wit(at), now, biak)).toBe(text);
  });

  test.each([
    ["2026-11-24T00:00:00", "Hari ini"],
    ["2026-11-23T12:00:00", "Kemarin"],
    ["2026-11-22T12:00:00", "Minggu, 22 November 2026"],
  ])("a thread heads %s with %s", (at, text) => {
    expect(formatDayHeading(wit(at), now, biak)).toBe(text);
  });
});

describe("waiting time", () => {
  test.each([
    [-5_000, "0 m"],
    [59_000, "0 m"],
    [3 * 60_000, "3 m"],
    [24 * 60_000, "24 m"],
    [HOUR, "1 j 00 m"],
    [HOUR + 12 * 60_000, "1 j 12 m"],
    [24 * HOUR - 1, "23 j 59 m"],
    [24 * HOUR, "1 hari"],
    [80 * HOUR, "3 hari"],
  ])("%i ms is %s", (ms, text) => {
    expect(waitingTime(ms)).toBe(text);
  });

  test("speaks English when asked", () => {
    expect(waitingTime(HOUR + 12 * 60_000, "en")).toBe("1 h 12 m");
    expect(waitingTime(48 * HOUR, "en")).toBe("2 days");
  });
});

describe("deadline", () => {
  test.each([
    ["2026-11-24T14:39:00", "overdue", "Terlambat 1 jam"],
    ["2026-11-24T13:20:00", "overdue", "Terlambat 1 jam"],
    ["2026-11-24T08:40:00", "overdue", "Terlambat 6 jam"],
    ["2026-11-22T15:00:00", "overdue", "Terlambat 2 hari"],
    ["2026-11-24T15:00:00", "soon", "Hari ini, 15.00"],
    ["2026-11-25T08:48:00", "plain", "Besok, 08.48"],
    ["2026-11-26T08:48:00", "plain", "Kam 26 Nov"],
  ] as const)("due %s is %s: %s", (dueAt, tone, text) => {
    expect(deadlineWords(wit(dueAt), now, biak)).toEqual({ tone, text });
  });

  test("at its very moment it is not late yet", () => {
    expect(deadlineWords(now, now, biak).tone).toBe("soon");
  });

  test.each([
    [45, "Sisa 45 menit kerja"],
    [6 * 60, "Sisa 6 jam kerja"],
    [3 * 480, "Sisa 3 hari kerja"],
    [-10, "Sisa 0 menit kerja"],
  ])("paused with %i working minutes left says %s", (minutes, text) => {
    expect(pausedDeadlineWords(minutes, biak)).toEqual({ tone: "paused", text });
  });

  test("speaks English when asked", () => {
    expect(deadlineWords(wit("2026-11-24T13:20:00"), now, english).text).toBe("Late by 1 hour");
    expect(pausedDeadlineWords(120, english).text).toBe("2 working hours left");
  });
});
