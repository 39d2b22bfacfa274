import { z } from "zod";
import { type Connection, callGraph, type GraphAnswer } from "./call-graph";
import { id } from "./loose";
import type { CloudApiMessage } from "./to-cloud-api";
import { findMetaError, toWhatsAppError, type WhatsAppError } from "./whatsapp-error";

/**
 * What became of one send. `sent`: Meta accepted it · `failed`: Meta refused it · `unreachable`: it never left, so
 * it may be repeated · `unconfirmed`: nobody knows. The API has no idempotency key, so an unconfirmed send is never
 * repeated; a later status webhook with its callback data settles it · `unsendable`: its content is not a message.
 */
export type Delivery =
  | { kind: "sent"; wamid: string }
  | { kind: "failed"; error: WhatsAppError }
  | { kind: "unreachable"; reason: string }
  | { kind: "unconfirmed"; reason: string }
  | { kind: "unsendable"; reason: string };

const accepted = z.looseObject({ messages: z.tuple([z.looseObject({ id })], z.unknown()) });

/** Sends one message once. Does not throw. */
export async function sendMessage(connection: Connection, body: CloudApiMessage): Promise<Delivery> {
  const path = `${connection.config.phoneNumberId}/messages`;
  return toDelivery(await callGraph(connection, path, { method: "POST", json: body }));
}

function toDelivery(answer: GraphAnswer): Delivery {
  if (answer.kind !== "answered") return answer;
  const { httpStatus, body } = answer;
  const refusal = findMetaError(body, httpStatus);
  if (refusal) return { kind: "failed", error: refusal };
  if (httpStatus >= 500)
    return { kind: "unconfirmed", reason: `HTTP ${httpStatus} without WhatsApp's error` };
  if (httpStatus >= 300) return { kind: "failed", error: toWhatsAppError(body, httpStatus) };
  const parsed = accepted.safeParse(body);
  if (!parsed.success) return { kind: "unconfirmed", reason: `HTTP ${httpStatus} without a message id` };
  return { kind: "sent", wamid: parsed.data.messages[0].id };
}
