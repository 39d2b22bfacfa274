import "server-only";
import { db, transaction } from "../db";
import type { Tasks } from "../jobs/add-job";
import { beginNow } from "../jobs/begin-now";
import { publish } from "../live/publish";
import { logError } from "../log";
import { loadOffice } from "../office/load-office";
import { answerTogether } from "./answer-together";
import { finishDeliveries } from "./finish-deliveries";
import { forgetFresh, takeFresh } from "./fresh-deliveries";
import { isSound, type OpenDelivery, openFresh, readDeliveries, updatesOf } from "./read-deliveries";
import { receiveUpdates } from "./receive-updates";
import { scheduleAnswer } from "./schedule-answer";

const MAX_ATTEMPTS = 3;
const RETRY_SECONDS = 10;
const NOT_STORED = "not_stored";
const LONGEST_WAIT_MS = 400;

let running: Promise<void> | undefined;
/** What is to be looked through: all that waits in the database, or what this process was handed. */
const asked = { all: false, fresh: false };

/**
 * Job: reads the journalled webhooks that are not stored yet, stores what is in them and lets the bot answer. All
 * together in one transaction when nothing is wrong with them; otherwise each update alone, so that one that cannot be
 * stored stops no other. It may be cut off anywhere and run again, also elsewhere at the same time: repeats change
 * nothing.
 */
export async function receiveWaiting(): Promise<void> {
  const { deliveries, isMore } = await readDeliveries();
  forgetFresh(deliveries.map(({ id }) => id));
  await receive(deliveries);
  asked.all ||= isMore;
}

async function receive(open: OpenDelivery[]): Promise<void> {
  const areStored = await receiveTogether(open.filter(isSound));
  for (const delivery of open) if (!areStored || !isSound(delivery)) await receiveApart(delivery);
}

/** One at a time in this process, so the busier it is, the more is taken at once. Whoever asks meanwhile is served. */
export function receiveDeliveries({ isFresh = false }: Tasks["receive-deliveries"]): Promise<void> {
  asked[isFresh ? "fresh" : "all"] = true;
  running ??= receiveAsked().finally(() => {
    running = undefined;
  });
  return running;
}

/** Who waits for an answer comes before what waits in the database, but that does not wait for long either. */
async function receiveAsked(): Promise<void> {
  let lookedAt = 0;
  while (asked.all || asked.fresh) {
    const isTime = asked.all && Date.now() - lookedAt > LONGEST_WAIT_MS;
    const fresh = isTime ? [] : takeFresh();
    asked.fresh = fresh.length > 0 || (isTime && asked.fresh); // more may come meanwhile
    if (fresh.length > 0) await receive(openFresh(fresh));
    else if (asked.all) {
      asked.all = false;
      await receiveWaiting();
      lookedAt = Date.now();
    }
  }
}

/** False when something went wrong and nothing was stored. */
async function receiveTogether(deliveries: OpenDelivery[]): Promise<boolean> {
  if (deliveries.length === 0) return true;
  const office = await loadOffice();
  try {
    const conversationIds = await transaction(async (tx) => {
      const { toAnswer, events } = await receiveUpdates(tx, deliveries.flatMap(updatesOf));
      await answerTogether(tx, toAnswer, office);
      await finishDeliveries(tx, deliveries);
      await publish(tx, ...events);
      return toAnswer;
    });
    if (conversationIds.length > 0) beginNow("send-messages", { conversationIds });
    return true;
  } catch (error) {
    logError("deliveries_not_stored_together", error, { count: deliveries.length });
    return false;
  }
}

/** Each update in a transaction of its own; what cannot be stored is tried again later, three times in all. */
async function receiveApart(delivery: OpenDelivery): Promise<void> {
  const faults = await receiveEach(delivery);
  const attempts = delivery.attempts + 1;
  const mayRetry = attempts < MAX_ATTEMPTS && faults.some(({ reason }) => reason === NOT_STORED);
  if (mayRetry) await tryAgain(delivery.id, attempts);
  else await transaction((tx) => finishDeliveries(tx, [{ ...delivery, faults }]));
}

async function receiveEach(delivery: OpenDelivery) {
  const faults = [...delivery.faults];
  for (const [index, update] of updatesOf(delivery).entries()) {
    try {
      await transaction(async (tx) => {
        const { toAnswer, events } = await receiveUpdates(tx, [update]);
        for (const conversationId of toAnswer) await scheduleAnswer(tx, conversationId);
        await publish(tx, ...events);
      });
    } catch (error) {
      logError("update_not_stored", error, { deliveryId: delivery.id, kind: update.kind });
      faults.push({ position: `update ${index}`, reason: NOT_STORED });
    }
  }
  return faults;
}

/** The sweep comes back for it. */
const tryAgain = (id: string, attempts: number) =>
  db().webhookDelivery.update({
    where: { id },
    data: { attempts, nextTryAt: new Date(Date.now() + RETRY_SECONDS * attempts * 1_000) },
    select: { id: true },
  });
