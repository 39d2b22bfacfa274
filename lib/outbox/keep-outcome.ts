import "server-only";
import { pool, type Transaction, transaction } from "../db";
import { grouped } from "../db/grouped";
import { callOfficer } from "../jobs/call-officer";
import { LIVE_CHANNEL, type LiveEvent } from "../live/live-event";
import { publish } from "../live/publish";
import { logError } from "../log";
import type { Delivery } from "../whatsapp/send-message";
import type { Claimed } from "./claim-next";
import { closeWindow, WINDOW_CLOSED } from "./close-window";
import { endPause } from "./end-pause";
import type { NextStep } from "./next-step";
import { pauseSending } from "./pause-sending";
import { BEST_FIRST } from "./status-ladder";

const MOST_TOGETHER = 50;

type Sent = { message: Claimed; wamid: string };

/**
 * Writes on a message what became of its send and what is next, and tells the screens. Gives whether sending was paused
 * and goes on from here.
 */
export async function keepOutcome(message: Claimed, delivery: Delivery, next: NextStep): Promise<boolean> {
  if (delivery.kind === "sent") return keepSent({ message, wamid: delivery.wamid });
  const goesOn = await transaction(async (tx) => {
    const data = toOutcome(message, delivery, next);
    // A status that came before may have settled it: then there is nothing unknown.
    const { count } = await tx.message.updateMany({ where: { id: message.id, status: "sending" }, data });
    if (count > 0 && data.status !== "queued")
      await callOfficer(tx, message.conversationId, { isUnknown: data.status === "unconfirmed" });
    const hasEnded = await pauseOrGoOn(tx, message, delivery, next);
    if (data.errorCode === WINDOW_CLOSED)
      await closeWindow(tx, [{ conversationId: message.conversationId, sentAt: message.claimedAt }]);
    await publish(tx, ...eventsOf(message), ...(hasEnded ? [{ kind: "sending.changed" as const }] : []));
    return hasEnded;
  });
  if (delivery.kind === "failed") logError("send_failed", delivery.error, { messageId: message.id });
  return goesOn;
}

/** A refusal of this one message is an answer too: WhatsApp is there, and takes the others. Gives whether a pause ends with it. */
async function pauseOrGoOn(
  tx: Transaction,
  { claimedAt }: Claimed,
  delivery: Delivery,
  next: NextStep,
): Promise<boolean> {
  if (next.kind !== "again" && next.pause) {
    await pauseSending(tx, next.pause);
    return false;
  }
  return delivery.kind === "failed" && endPause(tx, claimedAt);
}

/**
 * A status may have come before the send's own answer, and may be coming at this moment: the row rises to the highest
 * that is known, and one that has failed meanwhile stays so, with its reason. What WhatsApp takes ends a pause, but not
 * one that began after this was sent.
 */
const HIGHEST_TOLD = `
  select status, "errorCode", "errorDetails" from "MessageStatusReport"
  where wamid = sent.wamid order by ${BEST_FIRST} limit 1`;

const keepSent = grouped(async (sent: Sent[]): Promise<boolean[]> => {
  const { rows } = await pool().query<{ hasEnded: boolean }>({
    name: "keep-sent",
    text: `with done as (
             update "Message" m set wamid = sent.wamid, "sentAt" = coalesce(m."sentAt", now()),
               "errorCode" = case when m.status = 'failed' then m."errorCode" else told."errorCode" end,
               "errorDetails" = case when m.status = 'failed' then m."errorDetails" else told."errorDetails" end,
               status = greatest(m.status, 'sent', told.status)
             from unnest($1::uuid[], $2::text[]) as sent(id, wamid)
             left join lateral (${HIGHEST_TOLD}) told on true
             where m.id = sent.id
           ), resumed as (
             delete from "SendingPause" where since < $6 returning 1
           )
           select pg_notify($3, event), false as "hasEnded" from unnest($4::text[]) as event
           union all select pg_notify($3, $5), true from resumed`,
    values: [
      sent.map(({ message }) => message.id),
      sent.map(({ wamid }) => wamid),
      LIVE_CHANNEL,
      [...new Set(sent.flatMap(({ message }) => eventsOf(message)).map((event) => JSON.stringify(event)))],
      JSON.stringify({ kind: "sending.changed" } satisfies LiveEvent),
      new Date(Math.max(...sent.map(({ message }) => message.claimedAt.getTime()))),
    ],
  });
  const goesOn = rows.some(({ hasEnded }) => hasEnded);
  return sent.map((_, index) => goesOn && index === 0);
}, MOST_TOGETHER);

const eventsOf = ({ conversationId, ticketId }: Claimed): LiveEvent[] => [
  { kind: "conversation.changed", conversationId },
  ...(ticketId ? [{ kind: "ticket.changed" as const, ticketId }] : []),
];

function toOutcome({ attempts }: Claimed, delivery: Exclude<Delivery, { kind: "sent" }>, next: NextStep) {
  const failure =
    delivery.kind === "failed"
      ? { errorCode: delivery.error.code, errorDetails: delivery.error.details ?? null }
      : { errorCode: null, errorDetails: delivery.reason };
  switch (next.kind) {
    case "again":
      return {
        ...failure,
        status: "queued" as const,
        sendAfter: new Date(Date.now() + next.seconds * 1_000),
      };
    case "hold": // not this message's fault: it does not count as its attempt
      return { ...failure, status: "queued" as const, attempts: attempts - 1 };
    case "done":
      return {
        ...failure,
        status: delivery.kind === "unconfirmed" ? ("unconfirmed" as const) : ("failed" as const),
      };
  }
}
