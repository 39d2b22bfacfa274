import "server-only";
import { pool } from "../db";
import { LIVE_CHANNEL, type LiveEvent } from "../live/live-event";

/**
 * A pause whose time is over ends with the next message that WhatsApp takes. When nothing waits to be sent, none would
 * come to end it: it ends here, and whatever still is wrong shows at the next send.
 */
export async function endIdlePause(): Promise<void> {
  await pool().query({
    name: "end-idle-pause",
    text: `with ended as (
             delete from "SendingPause" where until <= now()
               and not exists (select 1 from "Message" where status = 'queued' or status = 'sending')
             returning 1
           )
           select pg_notify($1, $2) from ended`,
    values: [LIVE_CHANNEL, JSON.stringify({ kind: "sending.changed" } satisfies LiveEvent)],
  });
}
