import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DEFAULT_HOURS } from "./default-hours";
import {
  addWorkingDays,
  addWorkingMinutes,
  isOpen,
  nextOpening,
  type OfficeCalendar,
  officeDate,
  workingMinutesBetween,
} from "./working-time";

const seed = JSON.parse(readFileSync("prisma/seed/holidays-2026.json", "utf8")) as Record<
  string,
  Record<string, string>
>;
const holidays = { ...Object.assign({}, ...Object.values(seed)), "2027-01-01": "Tahun Baru Masehi" };
const calendar: OfficeCalendar = { timeZone: "Asia/Jayapura", hours: DEFAULT_HOURS, holidays };
const wit = (text: string) => new Date(`${text}+09:00`);

describe("tenggat dalam hari kerja (kalender Papua 2026)", () => {
  test.each([
    ["2026-02-04T09:00", 3, "2026-02-10"],
    ["2026-02-13T09:00", 1, "2026-02-18"],
    ["2026-06-15T09:00", 1, "2026-06-17"],
    ["2026-11-24T09:00", 14, "2026-12-14"],
  ])("diterima %s, %i hari kerja → %s", (received, days, due) => {
    expect(officeDate(calendar, addWorkingDays(calendar, wit(received), days).dueAt)).toBe(due);
  });

  test("tenggat jatuh saat kantor tutup, dan menyebut libur yang dilewati", () => {
    const { dueAt, skipped } = addWorkingDays(calendar, wit("2026-02-04T09:00"), 3);
    expect(dueAt).toEqual(wit("2026-02-10T15:00"));
    expect(skipped).toEqual([{ date: "2026-02-05", name: "Hari Pekabaran Injil di Tanah Papua" }]);
  });

  test("yang masuk sesudah kantor tutup dihitung diterima pada hari kerja berikutnya", () => {
    expect(addWorkingDays(calendar, wit("2026-11-24T16:00"), 1).dueAt).toEqual(wit("2026-11-26T15:00"));
    expect(addWorkingDays(calendar, wit("2026-11-28T10:00"), 1).dueAt).toEqual(wit("2026-12-01T15:00"));
  });

  test("tanggal kantor adalah tanggal WIT, bukan UTC", () => {
    expect(officeDate(calendar, new Date("2026-11-23T15:30:00Z"))).toBe("2026-11-24");
  });

  test("kalender tanpa hari kerja tidak membuat program berputar tanpa akhir", () => {
    const never = { ...calendar, hours: [] };
    expect(addWorkingDays(never, wit("2026-11-24T09:00"), 1).dueAt).toBeInstanceOf(Date);
    expect(nextOpening(never, wit("2026-11-24T09:00"))).toBeUndefined();
  });
});

describe("jam buka", () => {
  test("istirahat Jumat adalah tutup", () => {
    expect(isOpen(calendar, wit("2026-11-27T11:45"))).toBe(false);
    expect(isOpen(calendar, wit("2026-11-27T13:45"))).toBe(true);
  });

  test("dibuka lagi sesudah akhir pekan dan libur", () => {
    expect(nextOpening(calendar, wit("2026-12-23T15:30"))).toEqual(wit("2026-12-28T08:00"));
  });

  test("menit kerja hanya dihitung selama kantor buka", () => {
    expect(workingMinutesBetween(calendar, wit("2026-11-24T14:00"), wit("2026-11-25T09:00"))).toBe(120);
    expect(addWorkingMinutes(calendar, wit("2026-11-24T14:00"), 120)).toEqual(wit("2026-11-25T09:00"));
  });
});

describe("T25 zona, jeda Jumat, cuti bersama, akhir tahun", () => {
  test.each([
    ["Asia/Jakarta", "+07:00"],
    ["Asia/Makassar", "+08:00"],
    ["Asia/Jayapura", "+09:00"],
  ])("di %s pukul 08.00 setempat kantor buka, satu menit sebelumnya belum", (timeZone, offset) => {
    const local = { ...calendar, timeZone };
    expect(isOpen(local, new Date(`2026-11-24T07:59:00${offset}`))).toBe(false);
    expect(isOpen(local, new Date(`2026-11-24T08:00:00${offset}`))).toBe(true);
    expect(officeDate(local, new Date(`2026-11-24T00:30:00${offset}`))).toBe("2026-11-24");
  });

  test("jeda Jumat tidak memakan waktu kerja", () => {
    const [thursday, friday] = ["2026-11-26T11:45", "2026-11-27T11:45"].map(wit);
    expect([thursday, friday].map((at) => at && isOpen(calendar, at))).toEqual([true, false]);
    const before = wit("2026-11-27T11:00");
    expect(addWorkingMinutes(calendar, before, 60)).toEqual(wit("2026-11-27T14:00"));
    expect(workingMinutesBetween(calendar, before, wit("2026-11-27T14:00"))).toBe(60);
  });

  test("cuti bersama dan tahun baru dilewati dengan namanya", () => {
    const { dueAt, skipped } = addWorkingDays(calendar, wit("2026-12-23T09:00"), 5);
    expect(skipped.map(({ date }) => date)).toEqual(
      expect.arrayContaining(["2026-12-24", "2026-12-25", "2027-01-01"]),
    );
    expect(officeDate(calendar, dueAt)).toBe("2027-01-04");
  });
});
