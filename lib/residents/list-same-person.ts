import "server-only";
import type { Transaction } from "../db";

export type Known = { id: string; name: string | null; nameIsByStaff: boolean };

/** The residents that officers found to be one person with this one, itself among them. */
export function listSamePerson(tx: Transaction, residentId: string): Promise<Known[]> {
  return tx.$queryRaw<Known[]>`
    select r.id, r.name, r."nameIsByStaff" from "Resident" r
    join (select coalesce("personId", id) as id from "Resident" where id = ${residentId}::uuid) person
      on r.id = person.id or r."personId" = person.id
    order by r.id`;
}
