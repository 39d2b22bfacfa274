import "server-only";
import { pool } from "../db";
import { grouped } from "../db/grouped";
import { statementName } from "../db/statement-name";
import { uuidv7 } from "../db/uuid";
import { RECEIVE_QUEUE } from "../jobs/add-job";
import { beginAt, beginNow, worksHere } from "../jobs/begin-now";
import { seal } from "../storage/seal";

const MOST_TOGETHER = 20;
/** A larger body goes alone, so that a group stays small in memory. */
const LARGE_BYTES = 100_000;

/** Nobody waits for a tick: statuses, three for each message, are written by the handful and taken in at set moments. */
const GATHER_MS = 25;
const STATUSES_EVERY_MS = 200;
const MARGIN_MS = 20;

type Delivery = { sealed: Buffer; isUrgent: boolean };

const recordTogether = grouped(record, MOST_TOGETHER);

/**
 * Keeps a webhook's raw body (encrypted): from here nothing can be lost, for a delivery that waits is its own job. Takes
 * the bytes exactly as Meta signed them. Bodies that come at once share one wait for the disk.
 */
export async function recordDelivery(body: Uint8Array): Promise<void> {
  const sealed = Buffer.from(seal(body));
  const delivery = { sealed, isUrgent: holdsMessages(body) };
  if (body.length > LARGE_BYTES) return void (await record([delivery]));
  if (!delivery.isUrgent) await gathering();
  await recordTogether(delivery);
}

let gathered: Promise<void> | undefined;

/** Until the next moment at which those that have gathered are written. */
function gathering(): Promise<void> {
  gathered ??= new Promise<void>((done) => setTimeout(done, GATHER_MS)).finally(() => {
    gathered = undefined;
  });
  return gathered;
}

const INSERT = `insert into "WebhookDelivery" (id, body, "nextTryAt")
  select id, body, now() + "waitMs" * interval '1 ms' from unnest($1::uuid[], $2::bytea[], $3::int[]) as d(id, body, "waitMs")`;
/** Where another process works off the jobs, one is needed to wake it. */
const INSERT_AND_CALL = `with delivery as (${INSERT} returning id)
  select count(*), (select 1 from graphile_worker.add_job('receive-deliveries', '{}', queue_name := '${RECEIVE_QUEUE}',
    job_key := '${RECEIVE_QUEUE}')) from delivery`;

async function record(deliveries: Delivery[]): Promise<undefined[]> {
  const text = worksHere() ? INSERT : INSERT_AND_CALL;
  const mayWait = (delivery: Delivery) => worksHere() && !delivery.isUrgent;
  const now = Date.now();
  const moment = Math.ceil((now + MARGIN_MS) / STATUSES_EVERY_MS) * STATUSES_EVERY_MS;
  const values = [
    deliveries.map(() => uuidv7()),
    deliveries.map(({ sealed }) => sealed),
    deliveries.map((delivery) => (mayWait(delivery) ? moment - now : null)),
  ];
  await pool().query({ name: statementName(text), text, values });
  if (deliveries.some(mayWait)) beginAt("receive-deliveries", {}, moment + MARGIN_MS);
  if (!deliveries.every(mayWait)) beginNow("receive-deliveries", {});
  return deliveries.map(() => undefined);
}

/** Whether somebody wrote, by a look at the bytes: what it overlooks is only taken in a moment later. */
const holdsMessages = (body: Uint8Array) =>
  Buffer.from(body.buffer, body.byteOffset, body.byteLength).includes('"messages":[');
