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
import { receiveApart } from "./receive-apart";
import { receiveUpdates } from "./receive-updates";

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
  await countAttempts(deliveries.filter(({ isLeft, attempts }) => isLeft && attempts === 0));
  await receive(deliveries);
  asked.all ||= isMore;
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
