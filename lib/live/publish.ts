import "server-only";
import type { Transaction } from "../db";
import { LIVE_CHANNEL, type LiveEvent } from "./live-event";

/** Tells every open screen, when and only if the transaction commits. PostgreSQL drops repeats within it. */
export async function publish(tx: Transaction, event: LiveEvent): Promise<void> {
  await tx.$executeRaw`select pg_notify(${LIVE_CHANNEL}, ${JSON.stringify(event)})`;
}
