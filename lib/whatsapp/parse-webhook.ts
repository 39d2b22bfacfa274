import { z } from "zod";
import { optionalId, optionalText, optionalTime } from "./loose";
import { readMessagesValue } from "./read-messages-value";
import { toStorable } from "./storable";
import type { WebhookUpdate } from "./webhook-update";

export type ParsedWebhook =
  | { kind: "unreadable"; reason: string }
  | { kind: "updates"; updates: WebhookUpdate[] };

const WHATSAPP_OBJECT = "whatsapp_business_account";

const envelope = z.looseObject({ object: z.unknown().optional(), entry: z.array(z.unknown()) });
const entryObject = z.looseObject({ id: optionalId, time: optionalTime, changes: z.array(z.unknown()) });
const changeObject = z.looseObject({ field: optionalText, value: z.unknown().optional() });

type Origin = { position: string; businessAccountId?: string; at?: Date };

/**
 * Everything in the decoded body of one webhook POST, in its order. Never throws; unknown keys, kinds and fields are
 * kept, and one unreadable element does not stop the others.
 */
export function parseWebhook(body: unknown): ParsedWebhook {
  const parsed = envelope.safeParse(toStorable(body));
  if (!parsed.success) return { kind: "unreadable", reason: z.prettifyError(parsed.error) };
  const { object, entry } = parsed.data;
  // Some of Meta's own examples carry no object at all.
  if (object !== undefined && object !== WHATSAPP_OBJECT) {
    return { kind: "unreadable", reason: `object is ${JSON.stringify(object)}` };
  }
  return { kind: "updates", updates: entry.flatMap((raw, index) => readEntry(raw, `entry[${index}]`)) };
}

function readEntry(raw: unknown, position: string): WebhookUpdate[] {
  const parsed = entryObject.safeParse(raw);
  if (!parsed.success) return [{ kind: "malformed", position, reason: z.prettifyError(parsed.error), raw }];
  const { id: businessAccountId, time: at, changes } = parsed.data;
  return changes.flatMap((change, index) =>
    readChange(change, { position: `${position}.changes[${index}]`, businessAccountId, at }),
  );
}

function readChange(raw: unknown, { position, businessAccountId, at }: Origin): WebhookUpdate[] {
  const parsed = changeObject.safeParse(raw);
  if (!parsed.success) return [{ kind: "malformed", position, reason: z.prettifyError(parsed.error), raw }];
  const { field = "missing", value } = parsed.data;
  const keep = (kept: unknown): WebhookUpdate => ({
    kind: "account",
    field,
    businessAccountId,
    at,
    value: kept,
  });
  // Other fields may carry `messages` too (history, echoes): those are not a resident writing now.
  return field === "messages" ? readMessagesValue(value, `${position}.value`, keep) : [keep(value)];
}
