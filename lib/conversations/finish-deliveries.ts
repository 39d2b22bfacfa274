import "server-only";
import { sql, type Transaction } from "../db";
import { publish } from "../live/publish";
import { HELD } from "./hold-deliveries";
import type { OpenDelivery } from "./read-deliveries";

type Finished = Pick<OpenDelivery, "id" | "faults" | "unreadable">;

/** Marks webhooks as dealt with; what of them could not be read or stored stands on the health page. */
export async function finishDeliveries(tx: Transaction, deliveries: Finished[]): Promise<void> {
  await sql(
    tx,
    `with ${HELD}
     update "WebhookDelivery" d set state = done.state::"WebhookDeliveryState", error = done.error, "processedAt" = now()
     from held join unnest($1::uuid[], $2::text[], $3::text[]) as done(id, state, error) on done.id = held.id
     where d.id = held.id`,
    [
      deliveries.map(({ id }) => id),
      deliveries.map(stateOf),
      deliveries.map(({ unreadable }) => unreadable ?? null),
    ],
  );
  const faults = deliveries.flatMap(({ id, faults }) =>
    faults.map((fault) => ({ deliveryId: id, ...fault })),
  );
  if (faults.length > 0) await tx.webhookFault.createMany({ data: faults, skipDuplicates: true });
  if (deliveries.some((delivery) => stateOf(delivery) !== "processed"))
    await publish(tx, { kind: "health.changed" });
}

function stateOf({ unreadable, faults }: Finished) {
  if (unreadable !== undefined) return "unreadable";
  return faults.length > 0 ? "failed" : "processed";
}
