import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { DESK_DATA } from "./desk";

/** The resident of this ticket wrote more than a day ago: the clock of a test office cannot be turned, its rows can. */
export async function aDayLater(ticketNumber: string): Promise<void> {
  const running = JSON.parse(readFileSync(join(DESK_DATA, "running.json"), "utf8"));
  const client = new pg.Client({ connectionString: running.DATABASE_URL });
  await client.connect();
  try {
    await client.query(
      `update "Conversation" c set "lastInboundAt" = now() - interval '25 hours'
       from "Ticket" t where t."conversationId" = c.id and t.number = $1`,
      [ticketNumber],
    );
  } finally {
    await client.end();
  }
}
