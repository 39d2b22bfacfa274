import "server-only";
import { pool } from "../db";
import { grouped } from "../db/grouped";
import { uuidv7 } from "../db/uuid";
import { seal } from "../storage/seal";

const MOST_TOGETHER = 20;
/** A larger body goes alone, so that a group stays small in memory. */
const LARGE_BYTES = 100_000;

const recordTogether = grouped(record, MOST_TOGETHER);

/**
 * Keeps a webhook's raw body (encrypted) and the job that reads it, in one statement: from here nothing can be lost.
 * Takes the bytes exactly as Meta signed them. Bodies that come at once share one wait for the disk.
 */
export async function recordDelivery(body: Uint8Array): Promise<void> {
  const sealed = Buffer.from(seal(body));
  await (sealed.length > LARGE_BYTES ? record([sealed]) : recordTogether(sealed));
}

async function record(bodies: Buffer[]): Promise<undefined[]> {
  await pool().query({
    name: "record-deliveries",
    text: `with delivery as (
             insert into "WebhookDelivery" (id, body) select * from unnest($1::uuid[], $2::bytea[]) returning id
           )
           select 1 from graphile_worker.add_job(
             'receive-deliveries', json_build_object('deliveryIds', (select json_agg(id order by id) from delivery)))`,
    values: [bodies.map(uuidv7), bodies],
  });
  return bodies.map(() => undefined);
}
