import "server-only";
import type { Transaction } from "../db";

/** Ends every session of a member of staff, but `exceptId`. The next request of each is signed out. */
export async function endSessions(tx: Transaction, staffId: string, exceptId?: string): Promise<void> {
  await tx.staffSession.updateMany({
    where: { staffId, revokedAt: null, ...(exceptId ? { id: { not: exceptId } } : {}) },
    data: { revokedAt: new Date() },
  });
}
