import { expect, test } from "vitest";
import { db } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { addHoliday } from "../tickets/add-holiday";
import { removeHoliday } from "../tickets/remove-holiday";
import { checkFirstSteps } from "./check-first-steps";
import { FIRST_STEPS } from "./first-steps";
import { getFirstSteps } from "./get-first-steps";
import { getOfficeSettings } from "./get-office-settings";
import { forgetOffice, loadOffice } from "./load-office";
import { saveHoursInput } from "./office";
import { saveHours } from "./save-hours";
import { saveOffice } from "./save-office";

const anAdmin = async () => {
  await anOffice();
  return aViewer("Yohana Mandowen", ["admin"]);
};

test("profil tersimpan, tercatat kunci yang berubah, dan dipakai bot", async () => {
  const admin = await anAdmin();
  const { profile } = await getOfficeSettings(admin);
  await saveOffice(admin, { ...profile, name: "Kelurahan Fandoi", ticketPrefix: "FD" });
  forgetOffice();
  expect((await loadOffice()).profile).toMatchObject({ name: "Kelurahan Fandoi", ticketPrefix: "FD" });
  expect(await db().auditEntry.findFirst()).toMatchObject({
    action: "office_saved",
    actorId: admin.id,
    detail: { changed: ["name", "ticketPrefix"] },
  });
});

test("libur tambahan menggeser hari kerja; tanggal yang sama ditolak; dapat dihapus lagi", async () => {
  const admin = await anAdmin();
  const holiday = {
    date: "2027-03-04",
    name: "Libur fakultatif",
    kind: "regional" as const,
    letter: "SE 003/12/SET",
  };
  await addHoliday(admin, holiday);
  await expect(addHoliday(admin, holiday)).rejects.toThrow("date_taken");
  forgetOffice();
  expect((await loadOffice()).calendar.holidays["2027-03-04"]).toBe("Libur fakultatif");
  expect((await getOfficeSettings(admin)).holidays).toContainEqual(holiday);
  await removeHoliday(admin, { date: "2027-03-04" });
  await expect(removeHoliday(admin, { date: "2027-03-04" })).rejects.toThrow("not_found");
  const actions = await db().auditEntry.findMany({ orderBy: { id: "asc" }, select: { action: true } });
  expect(actions).toEqual([{ action: "holiday_added" }, { action: "holiday_removed" }]);
});

test("jam layanan diganti seluruhnya, dengan istirahat Jumat", async () => {
  const admin = await anAdmin();
  const hours = [
    { weekday: 5, opensAt: 450, closesAt: 690 },
    { weekday: 5, opensAt: 810, closesAt: 900 },
  ];
  await saveHours(admin, { hours });
  expect((await getOfficeSettings(admin)).hours).toEqual(hours);
});

test.each([
  ["tutup sebelum buka", [{ weekday: 1, opensAt: 900, closesAt: 480 }]],
  [
    "dua selang yang bertumpuk",
    [
      { weekday: 1, opensAt: 480, closesAt: 720 },
      { weekday: 1, opensAt: 700, closesAt: 900 },
    ],
  ],
  ["tidak pernah buka", []],
])("jam layanan ditolak: %s", (_, hours) => {
  expect(saveHoursInput.safeParse({ hours }).success).toBe(false);
});

test("diberi tahu sejauh mana libur tahun depan terisi", async () => {
  const admin = await anAdmin();
  const state = async () => (await getOfficeSettings(admin)).nextYear.state;
  const { nextYear } = await getOfficeSettings(admin);
  const from = new Date(`${nextYear.year}-01-01`);
  await db().holiday.deleteMany({ where: { date: { gte: from } } });
  expect(await state()).toBe("empty");
  await addHoliday(admin, {
    date: `${nextYear.year}-08-17`,
    name: "Proklamasi",
    kind: "national",
    letter: "",
  });
  expect(await state()).toBe("fixed_only");
});

test("lurah membaca, hanya admin mengubah, petugas tidak melihat", async () => {
  await anOffice();
  const head = await aViewer("Markus Rumbiak", ["head"]);
  const { profile } = await getOfficeSettings(head);
  await expect(saveOffice(head, profile)).rejects.toThrow("not_allowed");
  await expect(getOfficeSettings(await aViewer())).rejects.toThrow("not_allowed");
});

test("yang diperiksa kantor baru: selesai karena disimpan, karena ada petugas, atau karena dinyatakan benar", async () => {
  const admin = await anAdmin();
  const open = async () => (await getFirstSteps(admin)).filter(({ isDone }) => !isDone).map(({ id }) => id);
  expect(await open()).toEqual(["profile", "hours", "social", "staff"]);
  const { profile } = await getOfficeSettings(admin);
  await saveOffice(admin, { ...profile, phone: "0981 21234" });
  await checkFirstSteps(admin, { checked: ["hours"] });
  expect(await open()).toEqual(["social", "staff"]);
  const sari = await aViewer("Sari Korwa");
  expect(await open()).toEqual(["social"]);
  await checkFirstSteps(admin, { checked: [...FIRST_STEPS] });
  expect(await open()).toEqual([]);
  await expect(getFirstSteps(sari)).rejects.toMatchObject({ code: "not_allowed" });
});
