import "server-only";
import { db, pool, transaction } from "../db";
import { publish } from "../live/publish";
import { logError } from "../log";
import { loadOffice } from "../office/load-office";
import { sendQueued } from "../outbox/send-messages";
import { answerContact } from "./answer-contact";
import { answerTogether } from "./answer-together";
import { finishDeliveries } from "./finish-deliveries";
import { isSound, type OpenDelivery, readDeliveries, updatesOf } from "./read-deliveries";
import { receiveUpdates } from "./receive-updates";

const MAX_ATTEMPTS = 3;
const NOT_STORED = "not_stored";

/**
 * Job: reads journalled webhooks, stores what is in them, lets the bot answer and sends the answers. All together in
 * one transaction when nothing is wrong with them; otherwise each update alone, so that one that cannot be stored
 * stops no other. It may be cut off anywhere and run again: repeats change nothing.
 */
export async function receiveDeliveries({ deliveryIds }: { deliveryIds: string[] }): Promise<void> {
  const open = await readDeliveries(deliveryIds);
  const together = await receiveTogether(open.filter(isSound));
  const apart = open.filter((delivery) => !together || !isSound(delivery));
  const isLeft = await receiveApart(apart);
  const isPartDone = open.length < deliveryIds.length;
  const others = apart.length > 0 || isPartDone ? await listConversations(deliveryIds) : [];
  const results = await Promise.allSettled([
    ...others.map((conversationId) => answerContact({ conversationId })),
    ...(together ?? []).map(sendQueued),
  ]);
  for (const result of results) if (result.status === "rejected") throw result.reason;
  if (isLeft) throw new Error("some updates could not be stored yet");
}

/** The conversations that were answered; undefined when something went wrong and nothing was stored. */
async function receiveTogether(deliveries: OpenDelivery[]): Promise<string[] | undefined> {
  if (deliveries.length === 0) return [];
  const office = await loadOffice();
  try {
    return await transaction(async (tx) => {
      const { toAnswer, events } = await receiveUpdates(tx, deliveries.flatMap(updatesOf));
      await answerTogether(tx, toAnswer, { office, now: new Date() });
      await finishDeliveries(tx, deliveries);
      await publish(tx, ...events);
      return toAnswer;
    });
  } catch (error) {
    logError("deliveries_not_stored_together", error, { count: deliveries.length });
    return undefined;
  }
}

/** Each update in a transaction of its own. Tells whether some are left for another try. */
async function receiveApart(deliveries: OpenDelivery[]): Promise<boolean> {
  let isLeft = false;
  for (const delivery of deliveries) {
    const faults = await receiveEach(delivery);
    const canRetry =
      faults.some(({ reason }) => reason === NOT_STORED) && delivery.attempts + 1 < MAX_ATTEMPTS;
    isLeft ||= canRetry;
    if (canRetry) await countAttempt(delivery.id);
    else await transaction((tx) => finishDeliveries(tx, [{ ...delivery, faults }]));
  }
  return isLeft;
}

async function receiveEach(delivery: OpenDelivery) {
  const faults = [...delivery.faults];
  for (const [index, update] of updatesOf(delivery).entries()) {
    try {
      await transaction(async (tx) => publish(tx, ...(await receiveUpdates(tx, [update])).events));
    } catch (error) {
      logError("update_not_stored", error, { deliveryId: delivery.id, kind: update.kind });
      faults.push({ position: `update ${index}`, reason: NOT_STORED });
    }
  }
  return faults;
}

const countAttempt = (id: string) =>
  db().webhookDelivery.update({
    where: { id },
    data: { attempts: { increment: 1 } },
    select: { id: true },
  });

/** Whose messages came with these deliveries. */
async function listConversations(deliveryIds: string[]): Promise<string[]> {
  const { rows } = await pool().query<{ conversationId: string }>(
    'select distinct "conversationId" from "Message" where "deliveryId" = any($1::uuid[])',
    [deliveryIds],
  );
  return rows.map(({ conversationId }) => conversationId);
}
