import "server-only";
import { db } from "../db";
import { publish } from "../live/publish";
import { logError } from "../log";
import { actionFor } from "../whatsapp/error-actions";
import { outboundContent } from "../whatsapp/outbound-content";
import type { Delivery } from "../whatsapp/send-message";
import { toCloudApi } from "../whatsapp/to-cloud-api";
import { scheduleSending } from "./queue-messages";
import { findReplyAddress } from "./reply-address";
import { whatsApp } from "./whatsapp";

const MAX_ATTEMPTS = 8;
const FIRST_DELAY_SECONDS = 4;
const MAX_DELAY_SECONDS = 15 * 60;

/**
 * Job: sends a conversation's queued messages one after the other. One that may be tried again holds back those
 * behind it, so that the order stays. The queue runs one such job a conversation at a time.
 */
export async function sendMessages({ conversationId }: { conversationId: string }): Promise<void> {
  await settleInterrupted(conversationId);
  const address = await findReplyAddress(conversationId);
  for (let message = await claimNext(conversationId); message; message = await claimNext(conversationId)) {
    const content = outboundContent.parse(message.content);
    const body = toCloudApi(content, address, {
      callbackData: message.id,
      ...(message.replyToWamid ? { replyToWamid: message.replyToWamid } : {}),
    });
    const delivery = await whatsApp().sendMessage(body);
    const retryAt = retryTime(delivery, message.attempts);
    await keepOutcome({ ...message, conversationId }, delivery, retryAt);
    if (retryAt) break;
  }
  await scheduleHeldBack(conversationId);
}

/** What waits for a later try needs a job at that time, whatever replaced the one made when it failed. */
async function scheduleHeldBack(conversationId: string) {
  const next = await db().message.findFirst({
    where: { conversationId, status: "queued" },
    orderBy: { id: "asc" },
    select: { sendAfter: true },
  });
  const runAt = next?.sendAfter;
  if (runAt) await db().$transaction((tx) => scheduleSending(tx, conversationId, runAt));
}

/** A row still `sending` when the next job begins was cut off by a crash: nobody knows, so it is never sent again. */
async function settleInterrupted(conversationId: string) {
  await db().message.updateMany({
    where: { conversationId, status: "sending" },
    data: { status: "unconfirmed" },
  });
}

type Claimed = {
  id: string;
  content: unknown;
  replyToWamid: string | null;
  attempts: number;
  ticketId: string | null;
};

async function claimNext(conversationId: string): Promise<Claimed | undefined> {
  const rows = await db().$queryRaw<Claimed[]>`
    update "Message" set status = 'sending', attempts = attempts + 1
    where id = (select id from "Message"
                where "conversationId" = ${conversationId}::uuid and (status = 'queued' or status = 'sending')
                order by id limit 1)
      and status = 'queued' and coalesce("sendAfter", now()) <= now()
    returning id, content, "replyToWamid", attempts, "ticketId"`;
  return rows[0];
}

/** When to try again, or undefined when this outcome is final. */
function retryTime(delivery: Delivery, attempts: number): Date | undefined {
  if (attempts >= MAX_ATTEMPTS) return undefined;
  const isRetryable =
    delivery.kind === "unreachable" ||
    (delivery.kind === "failed" && ["retry", "retry_slow"].includes(actionFor(delivery.error.code)));
  if (!isRetryable) return undefined;
  const seconds = Math.min(FIRST_DELAY_SECONDS ** Math.min(attempts, 5), MAX_DELAY_SECONDS);
  return new Date(Date.now() + seconds * 1000);
}

type Sending = Claimed & { conversationId: string };

async function keepOutcome(message: Sending, delivery: Delivery, retryAt: Date | undefined) {
  await db().$transaction(async (tx) => {
    if (delivery.kind === "sent") {
      // A status may have come before this answer: the row starts from the highest that is known.
      await tx.$executeRaw`
        update "Message" set wamid = ${delivery.wamid}, "sentAt" = now(), "errorCode" = null, "errorDetails" = null,
          status = greatest('sent'::"MessageStatus",
            (select max(status) from "MessageStatusReport" where wamid = ${delivery.wamid}))
        where id = ${message.id}::uuid`;
    } else {
      await tx.message.update({
        where: { id: message.id },
        data: toOutcome(delivery, retryAt),
        select: { id: true },
      });
    }
    if (message.ticketId) await publish(tx, { kind: "ticket.changed", ticketId: message.ticketId });
    await publish(tx, { kind: "conversation.changed", conversationId: message.conversationId });
  });
  if (delivery.kind === "failed") logError("send_failed", delivery.error, { messageId: message.id });
}

function toOutcome(delivery: Exclude<Delivery, { kind: "sent" }>, retryAt: Date | undefined) {
  const failure =
    delivery.kind === "failed"
      ? { errorCode: delivery.error.code, errorDetails: delivery.error.details ?? null }
      : { errorCode: null, errorDetails: delivery.reason };
  if (retryAt) return { ...failure, status: "queued" as const, sendAfter: retryAt };
  return {
    ...failure,
    status: delivery.kind === "unconfirmed" ? ("unconfirmed" as const) : ("failed" as const),
  };
}
