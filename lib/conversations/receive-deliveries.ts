import "server-only";
import { db, transaction } from "../db";
import { beginNow } from "../jobs/begin-now";
import { publish } from "../live/publish";
import { logError } from "../log";
import { loadOffice } from "../office/load-office";
import { answerTogether } from "./answer-together";
import { finishDeliveries } from "./finish-deliveries";
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
  await countAttempts(deliveries.filter(({ isLeft, attempts }) => isLeft && attempts === 0));
  await receive(deliveries);
  isAsked ||= isMore;
}

async function receive(open: OpenDelivery[]): Promise<void> {
  const areStored = await receiveTogether(open.filter(isSound));
  for (const delivery of open) if (!areStored || !isSound(delivery)) await receiveApart(delivery);
}

/** Whoever had these in hand may have died of one of them: should it happen again, each is taken alone. */
async function countAttempts(left: OpenDelivery[]): Promise<void> {
  if (left.length === 0) return;
  const ids = left.map(({ id }) => id);
  await db().webhookDelivery.updateMany({ where: { id: { in: ids } }, data: { attempts: 1 } });
}

/** One at a time in this process, so the busier it is, the more is taken at once. Whoever asks meanwhile is served. */
export function receiveDeliveries(): Promise<void> {
  isAsked = true;
  running ??= receiveAsked().finally(() => {
    running = undefined;
  });
  return running;
}

async function receiveAsked(): Promise<void> {
  while (isAsked) {
    isAsked = false;
    const begunAt = Date.now();
    await receiveWaiting();
    if (isAsked) await pause(begunAt + ROUND_MS - Date.now());
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, Math.max(0, ms)));

/** False when something went wrong and nothing was stored. */
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
    logError("deliveries_not_stored_together", error, { count: deliveries.length });
    return false;
  }
}
