import "server-only";
import { sql, type Transaction } from "../db";
import { LIVE_CHANNEL, type LiveEvent } from "./live-event";

/** Tells every open screen, when and only if the transaction commits. PostgreSQL drops repeats within it. */
export async function publish(tx: Transaction, ...events: LiveEvent[]): Promise<void> {
  if (events.length === 0) return;
  await sql(tx, "select pg_notify($1, event) from unnest($2::text[]) as event", [
    LIVE_CHANNEL,
    events.map((event) => JSON.stringify(event)),
  ]);
}
