import "server-only";
import type { Transaction } from "../db";
import type { Known } from "./list-same-person";

/**
 * Makes these residents, and nobody else, one person. A name that staff typed stands for all of them; else that of whom
 * the office has known longest. The same residents give the same result, whatever was before.
 */
export async function groupResidents(tx: Transaction, residents: Known[]): Promise<void> {
  const [first] = residents.toSorted(byStanding);
  if (!first) return;
  await tx.$executeRaw`
    update "Resident" set "personId" = case when id = ${first.id}::uuid then null else ${first.id}::uuid end
    where id = any(${residents.map(({ id }) => id)}::uuid[])`;
}

/** Ids rise with time. */
const byStanding = (one: Known, other: Known) => rank(other) - rank(one) || (one.id < other.id ? -1 : 1);
const rank = ({ name, nameIsByStaff }: Known) => (nameIsByStaff ? 2 : name ? 1 : 0);
