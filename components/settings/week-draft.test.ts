import { expect, test } from "vitest";
import { DEFAULT_HOURS } from "@/lib/calendar/default-hours";
import { addInterval, fromDraft, toDraft } from "./week-draft";

test("yang tampil dan yang disimpan sama", () => {
  expect(fromDraft(toDraft(DEFAULT_HOURS))).toEqual(DEFAULT_HOURS);
});

test.each([
  ["kosong", ""],
  ["sebelum buka", "07.00"],
  ["bukan jam", "12.75"],
])("jam tutup %s belum dapat disimpan", (_, closes) => {
  expect(fromDraft([{ key: "a", weekday: 1, opens: "08.00", closes }])).toBeUndefined();
});

test.each(["9", "9.00", "09:00", " 09.00 "])("ditulis %s berarti pukul sembilan", (opens) => {
  expect(fromDraft([{ key: "a", weekday: 1, opens, closes: "12.00" }])).toEqual([
    { weekday: 1, opensAt: 540, closesAt: 720 },
  ]);
});

test("rentang kedua tidak menumpuk pada yang pertama", () => {
  const saturday = addInterval(addInterval([], 6), 6);
  expect(fromDraft(saturday)).toEqual([
    { weekday: 6, opensAt: 480, closesAt: 720 },
    { weekday: 6, opensAt: 780, closesAt: 900 },
  ]);
});
