import "server-only";
import { pool, transaction } from "../db";
import { isDatabaseTrouble } from "../db/database-trouble";
import { beginNow } from "../jobs/begin-now";
import { isStopping } from "../jobs/stopping";
import { publish } from "../live/publish";
import { logError } from "../log";
import { loadOffice } from "../office/load-office";
import { answerTogether } from "./answer-together";
import { finishDeliveries } from "./finish-deliveries";
import { HELD } from "./hold-deliveries";
import { isSound, type OpenDelivery, readDeliveries, updatesOf } from "./read-deliveries";
import { receiveApart } from "./receive-apart";
import { receiveUpdates } from "./receive-updates";

/** Rounds begin no closer together: under load a moment of patience gathers more for each than it costs. */
const ROUND_MS = 15;

let running: Promise<void> | undefined;
let isAsked = false;

/**
 * Job: reads the journalled webhooks that are not stored yet, stores what is in them and lets the bot answer. All
 * together in one transaction when nothing is wrong with them; otherwise each update alone, so that one that cannot be
 * stored stops no other. It may be cut off anywhere and run again, also elsewhere at the same time: repeats change
 * nothing.
 */
export async function receiveWaiting(): Promise<void> {
  const { deliveries, isMore } = await readDeliveries();
  try {
    await receiveInOrder(deliveries);
  } catch (error) {
    if (isDatabaseTrouble(error)) await forgive(deliveries);
    throw error;
  }
  isAsked ||= isMore;
}

/**
 * The database's own trouble is no message's fault: what was tried in it does not count. The round ends, so that nothing
 * newer is stored before what is older; the sweep begins the next.
 */
async function forgive(deliveries: OpenDelivery[]): Promise<void> {
  await pool().query(
    `with ${HELD}
     update "WebhookDelivery" d set attempts = read.attempts
     from held join unnest($1::uuid[], $2::int[]) as read(id, attempts) on read.id = held.id
     where d.id = held.id and d.state = 'received'`,
    [deliveries.map(({ id }) => id), deliveries.map(({ attempts }) => attempts)],
  );
}

async function receiveInOrder(deliveries: OpenDelivery[]): Promise<void> {
  // The oldest first: what was begun before and cut off is older than what has just come, and may be the same resident's.
  for (const delivery of deliveries) if (!isSound(delivery)) await receiveApart(delivery);
  const sound = deliveries.filter(isSound);
  for (const suspects of handfuls(sound.filter(({ attempts }) => attempts === 1)))
    await receive(suspects, suspects);
  const fresh = sound.filter(({ attempts }) => attempts === 0);
  await receive(
    fresh,
    fresh.filter(({ isLeft }) => isLeft),
  );
}

/**
 * Whoever had these `left` ones in hand may have died of one of them, so the attempt is counted before it is made: of all
 * that waited, then of a handful, then of each alone. A long backlog costs little that way, and what kills is found.
 */
async function receive(deliveries: OpenDelivery[], left: OpenDelivery[]): Promise<void> {
  const ids = left.map(({ id }) => id);
  if (ids.length > 0)
    await pool().query(
      `with ${HELD} update "WebhookDelivery" d set attempts = d.attempts + 1 from held where d.id = held.id`,
      [ids],
    );
  if (await receiveTogether(deliveries)) return;
  for (const delivery of deliveries) await receiveApart(delivery);
}

const HANDFUL = 20;

function handfuls(deliveries: OpenDelivery[]): OpenDelivery[][] {
  const count = Math.ceil(deliveries.length / HANDFUL);
  return Array.from({ length: count }, (_, i) => deliveries.slice(i * HANDFUL, (i + 1) * HANDFUL));
}

/**
 * One at a time in this process, so the busier it is, the more is taken at once. Whoever asks meanwhile is served, but
 * while the process is stopping no further round begins: what waits is another's, or of the next start.
 */
export function receiveDeliveries(): Promise<void> {
  isAsked = true;
  running ??= receiveAsked().finally(() => {
    running = undefined;
  });
  return running;
}

async function receiveAsked(): Promise<void> {
  while (isAsked && !isStopping()) {
    isAsked = false;
    const begunAt = Date.now();
    await receiveWaiting();
    if (isAsked) await pause(begunAt + ROUND_MS - Date.now());
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, Math.max(0, ms)));

/** False when something is wrong with them and nothing was stored. Throws what is the database's own trouble. */
async function receiveTogether(deliveries: OpenDelivery[]): Promise<boolean> {
  if (deliveries.length === 0) return true;
  const office = await loadOffice();
  try {
    const conversationIds = await transaction(async (tx) => {
      const { toAnswer, events } = await receiveUpdates(tx, deliveries.flatMap(updatesOf));
      await answerTogether(tx, toAnswer, office);
      await Promise.all([finishDeliveries(tx, deliveries), publish(tx, ...events)]);
      return toAnswer;
    });
    if (conversationIds.length > 0) beginNow("send-messages", { conversationIds });
    return true;
  } catch (error) {
    if (isDatabaseTrouble(error)) throw error;
    logError("deliveries_not_stored_together", error, { count: deliveries.length });
    return false;
  }
}
