import "server-only";
import type { Transaction } from "../db";

const FIRST_START_LOCK = 7470;

/** Until this transaction ends nobody else may fill an empty office or make its first administrator. */
export async function lockFirstStart(tx: Transaction): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(${FIRST_START_LOCK}) is null`;
}
