import "server-only";
import { db } from "../db";

export type Waiting = { count: number; since: Date | null; hasTickets: boolean };

/** Residents whose last message nobody has answered, and whether the office has any ticket at all. One statement. */
export async function countWaiting(): Promise<Waiting> {
  const [row] = await db().$queryRaw<Waiting[]>`
    select count(*)::int as count, min("waitingSince") as since, exists (select 1 from "Ticket") as "hasTickets"
    from "Conversation" where "waitingSince" is not null`;
  return row ?? { count: 0, since: null, hasTickets: false };
}
