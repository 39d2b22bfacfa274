import "server-only";
import { TZDate } from "@date-fns/tz";
import type { Transaction } from "../db";
import type { OfficeProfile } from "../office/office";

/** The next ticket number of the month, e.g. KM-2611-0042. Two at once get two numbers: the row is locked. */
export async function allocateNumber(tx: Transaction, profile: OfficeProfile, at: Date): Promise<string> {
  const period = periodOf(profile, at);
  const rows = await tx.$queryRaw<{ last: number }[]>`
    insert into "Counter" (scope, period, last) values ('ticket', ${period}, 1)
    on conflict (scope, period) do update set last = "Counter".last + 1 returning last`;
  return numberOf(profile, period, rows[0]?.last ?? 1);
}

/** What a number of this office looks like, for where an example stands. */
export const sampleNumber = (profile: OfficeProfile, at: Date): string =>
  numberOf(profile, periodOf(profile, at), 142);

function periodOf({ timeZone }: OfficeProfile, at: Date): string {
  const local = new TZDate(at.getTime(), timeZone);
  const month = String(local.getMonth() + 1).padStart(2, "0");
  return `${String(local.getFullYear()).slice(-2)}${month}`;
}

const numberOf = ({ ticketPrefix }: OfficeProfile, period: string, count: number) =>
  `${ticketPrefix}-${period}-${String(count).padStart(4, "0")}`;
