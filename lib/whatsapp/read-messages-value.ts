import { z } from "zod";
import { optionalId } from "./loose";
import { readMessage } from "./read-message";
import { readableContacts } from "./read-sender";
import { readStatus } from "./read-status";
import { webhookError } from "./webhook-error";
import type { Sender, WebhookUpdate } from "./webhook-update";

const list = z.array(z.unknown()).nullish().catch(null);

const messagesValue = z.looseObject({
  metadata: z.looseObject({ phone_number_id: optionalId }).optional().catch(undefined),
  contacts: readableContacts,
  messages: list,
  statuses: list,
  errors: list,
});

// A group's messages and receipts, and messages of the past, are kept but belong to no resident's conversation.
const notFromOnePerson = z.union([
  z.looseObject({ group_id: z.string().min(1) }),
  z.looseObject({ recipient_type: z.literal("group") }),
  z.looseObject({ history_context: z.looseObject({}) }),
]);

type Keep = (raw: unknown) => WebhookUpdate;
type Context = { phoneNumberId?: string; contacts: Sender[] };
type Reader = (raw: unknown, context: Context) => WebhookUpdate | { reason: string };

/** The value of one change of the field `messages`; `keep` wraps what is to be stored but not acted on. */
export function readMessagesValue(raw: unknown, position: string, keep: Keep): WebhookUpdate[] {
  const parsed = messagesValue.safeParse(raw);
  if (!parsed.success) return [{ kind: "malformed", position, reason: z.prettifyError(parsed.error), raw }];
  const { metadata, contacts, messages, statuses, errors } = parsed.data;
  if (!messages && !statuses && !errors) return [keep(raw)];
  const context = { phoneNumberId: metadata?.phone_number_id, contacts };
  const readAll = (name: string, items: unknown[] | null | undefined, read: Reader) =>
    (items ?? []).map((item, index): WebhookUpdate => {
      if (notFromOnePerson.safeParse(item).success) return keep(item);
      const update = read(item, context);
      if ("kind" in update) return update;
      return {
        kind: "malformed",
        position: `${position}.${name}[${index}]`,
        reason: update.reason,
        raw: item,
      };
    });
  return [
    ...readAll("messages", messages, toMessageUpdate),
    ...readAll("statuses", statuses, toStatusUpdate),
    ...readAll("errors", errors, toErrorUpdate),
  ];
}

function toMessageUpdate(raw: unknown, { phoneNumberId, contacts }: Context) {
  const message = readMessage(raw, contacts);
  if ("reason" in message) return message;
  return { kind: "message" as const, phoneNumberId, message, sender: message.sender };
}

function toStatusUpdate(raw: unknown, { phoneNumberId, contacts }: Context) {
  const status = readStatus(raw, contacts);
  return "reason" in status ? status : { kind: "status" as const, phoneNumberId, ...status };
}

function toErrorUpdate(raw: unknown, { phoneNumberId }: Context) {
  const parsed = webhookError.safeParse(raw);
  if (!parsed.success) return { reason: z.prettifyError(parsed.error) };
  return { kind: "error" as const, phoneNumberId, error: parsed.data };
}
