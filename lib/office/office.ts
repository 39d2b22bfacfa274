import { z } from "zod";

/** What the office calls itself and where residents find it. Kept as one setting. */
export const officeProfile = z.object({
  name: z.string().trim().min(3).max(80),
  address: z.string().trim().min(3).max(200),
  phone: z.string().trim().max(40).default(""),
  timeZone: z.string().refine(isTimeZone),
  /** Before every ticket number: KM-2611-0042. */
  ticketPrefix: z.string().regex(/^[A-Z]{1,5}$/),
});
export type OfficeProfile = z.output<typeof officeProfile>;

/**
 * What may be saved: as above, and a telephone number is one ("(0981) 21234", "0812-4000-1234, +62 981 21234").
 * A profile of an earlier version that has another is still read.
 */
export const saveOfficeInput = officeProfile.extend({
  phone: z
    .string()
    .trim()
    .max(40)
    .regex(/^$|^(?=(?:\D*\d){5})[\d\s()+\-/.,]+$/),
});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("id", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const ZONE_LABEL: Record<string, string> = {
  "Asia/Jakarta": "WIB",
  "Asia/Pontianak": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Jayapura": "WIT",
};

/** WIB, WITA or WIT; the zone's own name elsewhere. */
export const zoneLabel = (timeZone: string) => ZONE_LABEL[timeZone] ?? timeZone;

const MINUTES_A_DAY = 24 * 60;

/** One interval of a weekday (0 = Sunday), in minutes of the office's day. */
export const officeHours = z
  .object({
    weekday: z.number().int().min(0).max(6),
    opensAt: z.number().int().min(0).max(MINUTES_A_DAY),
    closesAt: z.number().int().min(0).max(MINUTES_A_DAY),
  })
  .refine(({ opensAt, closesAt }) => opensAt < closesAt, { path: ["closesAt"] });
export type OfficeHours = z.output<typeof officeHours>;

/** The whole week. At least one interval: an office that never opens could promise nothing. */
export const saveHoursInput = z.object({
  hours: z
    .array(officeHours)
    .min(1)
    .max(7 * 6)
    .refine((hours) => !hours.some((a) => hours.some((b) => a !== b && overlap(a, b)))),
});
export type SaveHoursInput = z.output<typeof saveHoursInput>;

const overlap = (a: OfficeHours, b: OfficeHours) =>
  a.weekday === b.weekday && a.opensAt < b.closesAt && b.opensAt < a.closesAt;
