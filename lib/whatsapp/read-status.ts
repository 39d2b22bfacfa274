import { z } from "zod";
import { id, optionalId, optionalText, time } from "./loose";
import { findContact } from "./read-sender";
import { readableErrors } from "./webhook-error";
import { DELIVERY_STATUSES, type Sender, type UpdateOf } from "./webhook-update";

// Meta's pages name the parent id in three ways.
const statusElement = z.looseObject({
  id,
  status: z.enum(DELIVERY_STATUSES),
  timestamp: time,
  recipient_id: optionalId,
  recipient_user_id: optionalId,
  recipient_parent_user_id: optionalId,
  parent_recipient_user_id: optionalId,
  parent_user_id: optionalId,
  biz_opaque_callback_data: optionalText,
  errors: readableErrors,
  pricing: z
    .looseObject({ category: optionalText, type: optionalText, pricing_model: optionalText })
    .optional()
    .catch(undefined),
});

type Status = Omit<UpdateOf<"status">, "kind" | "phoneNumberId">;

/** One element of `statuses`, or why it cannot be read. */
export function readStatus(raw: unknown, contacts: Sender[]): Status | { reason: string } {
  const parsed = statusElement.safeParse(raw);
  if (!parsed.success) return { reason: z.prettifyError(parsed.error) };
  const { id: wamid, status, timestamp, errors, pricing, biz_opaque_callback_data } = parsed.data;
  return {
    wamid,
    status,
    at: timestamp,
    ...readRecipient(parsed.data, contacts),
    errors,
    pricing: pricing && { category: pricing.category, type: pricing.type, model: pricing.pricing_model },
    callbackData: biz_opaque_callback_data,
  };
}

function readRecipient(status: z.output<typeof statusElement>, contacts: Sender[]) {
  const named = { phone: status.recipient_id, userId: status.recipient_user_id };
  const contact = findContact(named, contacts);
  return {
    recipientPhone: named.phone ?? contact?.phone,
    recipientUserId: named.userId ?? contact?.userId,
    recipientParentUserId:
      status.recipient_parent_user_id ??
      status.parent_recipient_user_id ??
      status.parent_user_id ??
      contact?.parentUserId,
  };
}
