import "server-only";
import { db } from "../db";
import { publish } from "../live/publish";
import { logError } from "../log";
import { unseal } from "../storage/seal";
import { parseWebhook } from "../whatsapp/parse-webhook";
import type { WebhookUpdate } from "../whatsapp/webhook-update";
import { receiveUpdate } from "./receive-update";

const MAX_ATTEMPTS = 3;

type Fault = { position: string; reason: string };

/**
 * Job: reads one journalled webhook and stores each of its updates on its own. One that cannot be stored is tried
 * three times and then left as a fault for the health page; the rest of the batch goes on. Repeats change nothing.
 */
export async function receiveDelivery({ deliveryId }: { deliveryId: string }): Promise<void> {
  const delivery = await db().webhookDelivery.update({
    where: { id: deliveryId },
    data: { attempts: { increment: 1 } },
  });
  const parsed = parseWebhook(jsonOf(unseal(delivery.body)));
  if (parsed.kind === "unreadable") return finish(deliveryId, "unreadable", parsed.reason, []);
  const faults = await receiveAll(parsed.updates, deliveryId);
  const canRetry = faults.some(({ reason }) => reason === NOT_STORED) && delivery.attempts < MAX_ATTEMPTS;
  if (canRetry) throw new Error("some updates could not be stored yet");
  await finish(deliveryId, faults.length > 0 ? "failed" : "processed", null, faults);
}

const NOT_STORED = "not_stored";

async function receiveAll(updates: WebhookUpdate[], deliveryId: string): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [index, update] of updates.entries()) {
    if (update.kind === "malformed") {
      faults.push({ position: update.position, reason: update.reason });
      continue;
    }
    try {
      await receiveUpdate(update, deliveryId);
    } catch (error) {
      logError("update_not_stored", error, { deliveryId, kind: update.kind });
      faults.push({ position: `update ${index}`, reason: NOT_STORED });
    }
  }
  return faults;
}

async function finish(
  id: string,
  state: "processed" | "unreadable" | "failed",
  error: string | null,
  faults: Fault[],
) {
  const done = { where: { id }, data: { state, error, processedAt: new Date() }, select: { id: true } };
  if (state === "processed") return void (await db().webhookDelivery.update(done));
  await db().$transaction(async (tx) => {
    await tx.webhookDelivery.update(done);
    await tx.webhookFault.createMany({
      data: faults.map((fault) => ({ deliveryId: id, ...fault })),
      skipDuplicates: true,
    });
    await publish(tx, { kind: "health.changed" });
  });
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}
