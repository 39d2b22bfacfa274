import "server-only";
import { pool } from "../db";
import { grouped } from "../db/grouped";
import { statementName } from "../db/statement-name";
import { uuidv7 } from "../db/uuid";
import { RECEIVE_QUEUE } from "../jobs/add-job";
import { beginNow, beginSoon, worksHere } from "../jobs/begin-now";
import { seal } from "../storage/seal";

const MOST_TOGETHER = 20;
/** A larger body goes alone, so that a group stays small in memory. */
const LARGE_BYTES = 100_000;

/** Nobody waits for a tick: statuses, three for each message, are taken in by the handful. */
const STATUSES_WAIT_MS = 200;

type Delivery = { sealed: Buffer; isUrgent: boolean };

const recordTogether = grouped(record, MOST_TOGETHER);

/**
 * Keeps a webhook's raw body (encrypted): from here nothing can be lost, for a delivery that waits is its own job. Takes
 * the bytes exactly as Meta signed them. Bodies that come at once share one wait for the disk.
 */
export async function recordDelivery(body: Uint8Array): Promise<void> {
  const sealed = Buffer.from(seal(body));
  const delivery = { sealed, isUrgent: holdsMessages(body) };
  await (body.length > LARGE_BYTES ? record([delivery]) : recordTogether(delivery));
}

const INSERT = 'insert into "WebhookDelivery" (id, body) select * from unnest($1::uuid[], $2::bytea[])';
/** Where another process works off the jobs, one is needed to wake it. */
const INSERT_AND_CALL = `with delivery as (${INSERT} returning id)
  select count(*), (select 1 from graphile_worker.add_job('receive-deliveries', '{}', queue_name := '${RECEIVE_QUEUE}',
    job_key := '${RECEIVE_QUEUE}')) from delivery`;

async function record(deliveries: Delivery[]): Promise<undefined[]> {
  const text = worksHere() ? INSERT : INSERT_AND_CALL;
  const values = [deliveries.map(() => uuidv7()), deliveries.map(({ sealed }) => sealed)];
  await pool().query({ name: statementName(text), text, values });
  if (deliveries.some(({ isUrgent }) => isUrgent)) beginNow("receive-deliveries", {});
  else beginSoon("receive-deliveries", {}, STATUSES_WAIT_MS);
  return deliveries.map(() => undefined);
}

/** Whether somebody wrote, by a look at the bytes: what it overlooks is only taken in a moment later. */
const holdsMessages = (body: Uint8Array) =>
  Buffer.from(body.buffer, body.byteOffset, body.byteLength).includes('"messages":[');
