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
