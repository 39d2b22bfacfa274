import { readFileSync } from "node:fs";
import { DEFAULT_HOURS } from "../../lib/calendar/default-hours";
import type { Transaction } from "../../lib/db";
import type { HolidayKind } from "../../lib/db/generated/enums";
import { publishVersion } from "../../lib/menu/publish-version";
import { starterMenu } from "../../lib/menu/starter-menu/starter-menu";
import type { OfficeProfile } from "../../lib/office/office";

const HOLIDAYS: Record<string, Record<string, string>> = JSON.parse(
  readFileSync(new URL("./holidays-2026.json", import.meta.url), "utf8"),
);

const KIND_OF: Record<string, HolidayKind> = {
  libur_nasional_2026: "national",
  cuti_bersama_2026: "collective_leave",
  libur_daerah_papua_2026: "regional",
};

/** Fixed every year; the others are entered by staff when the joint decree (SKB) of the year is published. */
const FIXED_2027: Record<string, { name: string; kind: HolidayKind }> = {
  "2027-01-01": { name: "Tahun Baru Masehi", kind: "national" },
  "2027-02-05": { name: "Hari Pekabaran Injil di Tanah Papua", kind: "regional" },
  "2027-05-01": { name: "Hari Buruh", kind: "national" },
  "2027-06-01": { name: "Hari Lahir Pancasila", kind: "national" },
  "2027-08-17": { name: "Proklamasi Kemerdekaan", kind: "national" },
  "2027-12-25": { name: "Kelahiran Yesus Kristus", kind: "national" },
};

/** What an office has on its first day: profile, hours, holidays, and the starter menu as version 1. */
export async function seedOffice(tx: Transaction, timeZone: string): Promise<void> {
  const profile: OfficeProfile = {
    name: "Kelurahan Karang Mulya",
    address: "Jl. Sriwijaya, Karang Mulya, Biak Numfor",
    phone: "",
    timeZone,
    ticketPrefix: "KM",
  };
  await tx.setting.create({ data: { key: "office", value: profile } });
  await tx.officeHours.createMany({ data: DEFAULT_HOURS });
  await tx.holiday.createMany({ data: holidays() });
  await publishVersion(tx, { doc: starterMenu(), publishedById: null, note: "Menu awal" });
}

function holidays() {
  const of2026 = Object.entries(HOLIDAYS).flatMap(([list, dates]) =>
    Object.entries(dates).map(([date, name]) => ({
      date: new Date(date),
      name,
      kind: KIND_OF[list] ?? "office",
    })),
  );
  const of2027 = Object.entries(FIXED_2027).map(([date, { name, kind }]) => ({
    date: new Date(date),
    name,
    kind,
  }));
  return [...of2026, ...of2027];
}
