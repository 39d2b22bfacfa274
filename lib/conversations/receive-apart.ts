import "server-only";
import { db, type Transaction, transaction } from "../db";
import { isDatabaseTrouble } from "../db/database-trouble";
import { publish } from "../live/publish";
import { logError } from "../log";
import { finishDeliveries } from "./finish-deliveries";
import { giveUpOnMessages } from "./give-up-on-messages";
import { type Fault, type OpenDelivery, type ReceivedUpdate, updatesOf } from "./read-deliveries";
import { receiveUpdates } from "./receive-updates";
import { scheduleAnswer } from "./schedule-answer";

const MAX_ATTEMPTS = 3;
const RETRY_SECONDS = 10;
const NOT_STORED = "not_stored";
/** Each time it was begun the process died. */
const NEVER_FINISHED = "never_finished";

/**
 * Stores each update of a webhook in a transaction of its own, so that one that cannot be stored stops no other; that
 * one is tried three times in all. Then it stands on the health page, and if somebody wrote it, an officer sees that
 * something came and the resident is told. An attempt is counted before it is made: what kills the process is counted.
 * Throws what is the database's own trouble.
 */
export async function receiveApart(delivery: OpenDelivery): Promise<void> {
  const attempts = delivery.attempts + 1;
  if (attempts > MAX_ATTEMPTS + 1) return giveUp(delivery);
  await countAttempt(delivery.id, attempts);
  if (attempts > MAX_ATTEMPTS) {
    for (const [index, update] of updatesOf(delivery).entries()) await storeTrace(update, index);
    return giveUp(delivery);
  }
  const isLast = attempts === MAX_ATTEMPTS;
  const faults = await receiveEach(delivery, isLast);
  if (faults.length > 0 && !isLast) return tryAgain(delivery.id, attempts);
  return finish(delivery, faults);
}

const giveUp = (delivery: OpenDelivery) =>
  finish(delivery, [{ position: "delivery", reason: NEVER_FINISHED }]);

const finish = (delivery: OpenDelivery, faults: Fault[]) =>
  transaction((tx) => finishDeliveries(tx, [{ ...delivery, faults: [...delivery.faults, ...faults] }]));

async function receiveEach(delivery: OpenDelivery, isLast: boolean): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [index, update] of updatesOf(delivery).entries()) {
    try {
      await transaction(async (tx) => {
        for (const id of await store(tx, update)) await scheduleAnswer(tx, id);
      });
    } catch (error) {
      if (isDatabaseTrouble(error)) throw error;
      logError("update_not_stored", error, { deliveryId: delivery.id, kind: update.kind });
      faults.push({ position: `update ${index}`, reason: NOT_STORED });
      if (isLast) await storeTrace(update, index);
    }
  }
  return faults;
}

/** Gives the conversations that the bot has to look at. */
async function store(tx: Transaction, update: ReceivedUpdate): Promise<string[]> {
  const { toAnswer, events } = await receiveUpdates(tx, [update]);
  await publish(tx, ...events);
  return toAnswer;
}

/** That somebody wrote, without what cannot be stored of it. However often it is replayed in vain, the resident is told once. */
async function storeTrace(update: ReceivedUpdate, index: number): Promise<void> {
  if (update.kind !== "message") return;
  const { message, deliveryId } = update;
  const content = { kind: "not_stored" as const, type: message.content.kind };
  try {
    await transaction(async (tx) => {
      for (const id of await store(tx, { ...update, message: { ...message, content } }))
        await giveUpOnMessages(tx, id, `${deliveryId}:${index}`);
    });
  } catch (error) {
    if (isDatabaseTrouble(error)) throw error;
    logError("trace_not_stored", error, { deliveryId: update.deliveryId });
  }
}

const countAttempt = (id: string, attempts: number) =>
  db().webhookDelivery.update({ where: { id }, data: { attempts }, select: { id: true } });

/** The sweep comes back for it. */
async function tryAgain(id: string, attempts: number): Promise<void> {
  const nextTryAt = new Date(Date.now() + RETRY_SECONDS * attempts * 1_000);
  await db().webhookDelivery.update({ where: { id }, data: { nextTryAt }, select: { id: true } });
}
