import "server-only";
import { pool } from "../db";
import { uuidv7 } from "../db/uuid";
import { seal } from "../storage/seal";

/**
 * Keeps a webhook's raw body (encrypted) and the job that reads it, in one statement: from here nothing can be lost.
 * Takes the bytes exactly as Meta signed them.
 */
export async function recordDelivery(body: Uint8Array): Promise<void> {
  await pool().query({
    name: "record-delivery",
    text: `with delivery as (
             insert into "WebhookDelivery" (id, body) values ($1, $2) returning id
           )
           select graphile_worker.add_job('receive-delivery', json_build_object('deliveryId', id)) from delivery`,
    values: [uuidv7(), Buffer.from(seal(body))],
  });
}
