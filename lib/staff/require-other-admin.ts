import "server-only";
import type { Transaction } from "../db";
import { AppError } from "../errors";

/**
 * Refuses (`last_admin`) when nobody but `staffId` could administer the office any more. The rows of all active
 * administrators are locked in one order, so that of two who demote each other at once the second is refused.
 */
export async function requireOtherAdmin(tx: Transaction, staffId: string): Promise<void> {
  const admins = await tx.$queryRaw<{ id: string }[]>`
    select id from "Staff" where 'admin' = any(roles) and "disabledAt" is null order by id for update`;
  if (!admins.some(({ id }) => id !== staffId)) throw new AppError("last_admin");
}
