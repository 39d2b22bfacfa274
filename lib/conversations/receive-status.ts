import "server-only";
import type { Transaction } from "../db";
import type { MessageStatus } from "../db/generated/enums";
import { uuidv7 } from "../db/uuid";
import { publish } from "../live/publish";
import type { DeliveryStatus, UpdateOf } from "../whatsapp/webhook-update";

/** Loket's ladder has no rung for a voice note that was played: it was read. */
const RUNG = {
  sent: "sent",
  delivered: "delivered",
  read: "read",
  played: "read",
  failed: "failed",
} as const satisfies Record<DeliveryStatus, MessageStatus>;

/**
 * Keeps what Meta reports of a message, even before our own row knows its id, and raises the row's status if it is
 * there. A status never goes down (the enum's order is the ladder).
 */
export async function receiveStatus(tx: Transaction, update: UpdateOf<"status">): Promise<void> {
  const status = RUNG[update.status];
  const error = update.errors[0];
  const isNew = await tx.$executeRaw`
    insert into "MessageStatusReport" (id, wamid, "callbackData", status, "occurredAt", "errorCode", "errorDetails", pricing)
    values (${uuidv7()}::uuid, ${update.wamid}, ${update.callbackData ?? null}, ${status}::"MessageStatus", ${update.at},
      ${error?.code ?? null}, ${error?.details ?? error?.title ?? null}, ${JSON.stringify(update.pricing ?? null)}::jsonb)
    on conflict (wamid, status) do nothing`;
  if (isNew === 0) return;
  const raised = await tx.$queryRaw<{ conversationId: string; ticketId: string | null }[]>`
    update "Message" set
      wamid = coalesce(wamid, ${update.wamid}),
      "sentAt" = coalesce("sentAt", ${update.at}),
      status = greatest(status, ${status}::"MessageStatus"),
      "errorCode" = coalesce(${error?.code ?? null}::int, "errorCode"),
      "errorDetails" = coalesce(${error?.details ?? error?.title ?? null}, "errorDetails"),
      pricing = coalesce(${update.pricing ? JSON.stringify(update.pricing) : null}::jsonb, pricing)
    where direction = 'out' and (wamid = ${update.wamid}
      or (wamid is null and status = 'unconfirmed' and id = ${asUuid(update.callbackData)}::uuid))
    returning "conversationId", "ticketId"`;
  for (const { conversationId, ticketId } of raised) {
    await publish(tx, { kind: "conversation.changed", conversationId });
    if (ticketId) await publish(tx, { kind: "ticket.changed", ticketId });
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Callback data is ours, but it came from outside: only a well-formed id is looked up. */
const asUuid = (callbackData: string | undefined) =>
  callbackData && UUID.test(callbackData) ? callbackData : null;
