import "server-only";
import { TZDate } from "@date-fns/tz";
import { db } from "../db";

/** Since 1 October 2026 the first thousand free-form replies of a number each month cost nothing (WhatsApp pricing, October 2026). */
export const FREE_REPLIES_A_MONTH = 1000;
const UUID_TIME_HEX = 12;

/** How many free replies this month still has. */
export async function countFreeReplies(timeZone: string, now: Date): Promise<number> {
  return Math.max(0, FREE_REPLIES_A_MONTH - (await countReplies(timeZone, now)));
}

/** Replies of this month so far. Ids are time-ordered, so the month is a range of the primary key. */
export function countReplies(timeZone: string, now: Date): Promise<number> {
  const local = new TZDate(now.getTime(), timeZone);
  const monthStart = new TZDate(local.getFullYear(), local.getMonth(), 1, timeZone).getTime();
  return db().message.count({
    where: {
      id: { gte: firstIdAt(monthStart) },
      direction: "out",
      status: { in: ["sent", "delivered", "read"] },
    },
  });
}

/** The smallest UUID of version 7 at a moment. */
function firstIdAt(ms: number): string {
  const time = ms.toString(16).padStart(UUID_TIME_HEX, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}
