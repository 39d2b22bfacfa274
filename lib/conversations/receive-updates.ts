import "server-only";
import type { Transaction } from "../db";
import { toJson } from "../db/to-json";
import type { LiveEvent } from "../live/live-event";
import { maskDeep } from "../residents/identity-number";
import { receiveTemplateEvents } from "../templates/receive-template-events";
import type { UpdateOf } from "../whatsapp/webhook-update";
import type { ReceivedUpdate } from "./read-deliveries";
import { receiveMessages } from "./receive-messages";
import { receiveStatuses } from "./receive-statuses";

type Received = {
  /** Conversations with something that the bot has to look at. */
  toAnswer: string[];
  events: LiveEvent[];
};
type Kind = ReceivedUpdate["kind"];

/** Stores what webhooks told, in the caller's transaction. Gives what is left to do and to tell. */
export async function receiveUpdates(tx: Transaction, updates: ReceivedUpdate[]): Promise<Received> {
  const of = <K extends Kind>(kind: K) =>
    updates.filter((update): update is ReceivedUpdate & UpdateOf<K> => update.kind === kind);
  const messages = of("message").map(({ message, deliveryId }) => ({ ...message, deliveryId }));
  const { changed, toAnswer } = await receiveMessages(tx, messages);
  const touched = await receiveStatuses(tx, of("status"));
  const kept = await keepAccountEvents(tx, [...of("account"), ...of("error")]);
  const templates = await receiveTemplateEvents(tx, of("account"));
  const conversations = new Set([...changed, ...touched.map(({ conversationId }) => conversationId)]);
  const tickets = new Set(touched.flatMap(({ ticketId }) => (ticketId ? [ticketId] : [])));
  return {
    toAnswer,
    events: [
      ...[...conversations].map((conversationId) => ({
        kind: "conversation.changed" as const,
        conversationId,
      })),
      ...[...tickets].map((ticketId) => ({ kind: "ticket.changed" as const, ticketId })),
      ...kept,
      ...templates,
    ],
  };
}

async function keepAccountEvents(
  tx: Transaction,
  updates: (UpdateOf<"account"> | UpdateOf<"error">)[],
): Promise<LiveEvent[]> {
  if (updates.length === 0) return [];
  await tx.accountEvent.createMany({ data: updates.map(toAccountEvent), skipDuplicates: true });
  return [{ kind: "health.changed" }];
}

/** When it happened is for Meta to say: events come late, and out of order. */
function toAccountEvent(update: UpdateOf<"account"> | UpdateOf<"error">) {
  if (update.kind === "error") return { field: "error", value: masked(update.error) };
  const { field, value, at } = update;
  return { field, value: masked(value), ...(at ? { happenedAt: at } : {}) };
}

const masked = (value: unknown) => toJson(maskDeep(value ?? {}) as object);
