import { expect, test } from "vitest";
import { forgottenBefore } from "./forgotten-before";

const calendar = {
  timeZone: "Asia/Jayapura",
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: 480, closesAt: 900 })),
  holidays: { "2026-11-26": "Hari Daerah" },
};
const at = (wit: string) => new Date(`2026-11-${wit}:00+09:00`);

test.each([
  // Jumat 20 siap; Senin, Selasa, Rabu berlalu: Rabu sore lewat tiga hari kerja.
  ["25T15:01", "20T15:00"],
  ["25T14:59", "19T15:00"],
  // Kamis libur dan akhir pekan tidak dihitung.
  ["27T14:59", "20T15:00"],
  ["29T12:00", "23T15:00"],
])("pada %s yang siap sebelum %s sudah lama menunggu", (now, before) => {
  expect(forgottenBefore(calendar, at(now))).toEqual(at(before));
});
