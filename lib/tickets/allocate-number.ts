import "server-only";
import { TZDate } from "@date-fns/tz";
import type { Transaction } from "../db";
import type { OfficeProfile } from "../office/office";

/** The next ticket number of the month, e.g. KM-2611-0042. Two at once get two numbers: the row is locked. */
export async function allocateNumber(tx: Transaction, profile: OfficeProfile, at: Date): Promise<string> {
  const local = new TZDate(at.getTime(), profile.timeZone);
  const month = String(local.getMonth() + 1).padStart(2, "0");
  const period = `${String(local.getFullYear()).slice(-2)}${month}`;
  const rows = await tx.$queryRaw<{ last: number }[]>`
    insert into "Counter" (scope, period, last) values ('ticket', ${period}, 1)
    on conflict (scope, period) do update set last = "Counter".last + 1 returning last`;
  return `${profile.ticketPrefix}-${period}-${String(rows[0]?.last).padStart(4, "0")}`;
}
