import "server-only";
import type { OfficeCalendar } from "../calendar/working-time";
import { db, type Transaction } from "../db";
import { listen } from "../live/listener";
import { type OfficeProfile, officeProfile } from "./office";
import { SIGNS_KEY, type Signs, signs } from "./signs";

export type Office = { profile: OfficeProfile; calendar: OfficeCalendar; signs: Signs };

const KEPT_MS = 60_000;
const kept = globalThis as typeof globalThis & { loketOffice?: { office: Office; at: number } };

/** Profile, hours and holidays. Read at most once a minute, and again as soon as a setting changes. */
export async function loadOffice(): Promise<Office> {
  const current = kept.loketOffice;
  if (current && Date.now() - current.at < KEPT_MS) return current.office;
  const office = await readOffice(db());
  kept.loketOffice = { office, at: Date.now() };
  watch();
  return office;
}

/** As `loadOffice`, but as it stands at this moment in `client`, which may be a transaction. */
export async function readOffice(client: Transaction): Promise<Office> {
  const [settings, hours, holidays] = await Promise.all([
    client.setting.findMany({ where: { key: { in: ["office", SIGNS_KEY] } } }),
    client.officeHours.findMany({ select: { weekday: true, opensAt: true, closesAt: true } }),
    client.holiday.findMany({ select: { date: true, name: true } }),
  ]);
  const settingOf = (name: string) => settings.find(({ key }) => key === name)?.value;
  const profile = officeProfile.parse(settingOf("office"));
  const byDate = Object.fromEntries(
    holidays.map(({ date, name }) => [date.toISOString().slice(0, 10), name]),
  );
  return {
    profile,
    calendar: { timeZone: profile.timeZone, hours, holidays: byDate },
    signs: signs.parse(settingOf(SIGNS_KEY) ?? {}),
  };
}

export function forgetOffice() {
  kept.loketOffice = undefined;
}

let watching = false;
function watch() {
  if (watching) return;
  watching = true;
  listen((event) => {
    if (event.kind === "settings.changed" || event.kind === "resync") forgetOffice();
  });
}
