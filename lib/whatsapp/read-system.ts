import { z } from "zod";
import { optionalId, optionalText } from "./loose";

const CHANGE_OF_TYPE = {
  user_changed_number: "number",
  user_changed_user_id: "user_id",
  customer_identity_changed: "identity",
} as const;

const systemBody = z.looseObject({
  type: z.enum(["user_changed_number", "user_changed_user_id", "customer_identity_changed"]),
  body: optionalText,
  wa_id: optionalId,
  new_wa_id: optionalId,
  user_id: optionalId,
  parent_user_id: optionalId,
  previous_user_id: optionalId,
  previous_parent_user_id: optionalId,
});

const identity = z.looseObject({ hash: optionalId }).optional().catch(undefined);

/** WhatsApp's own notice about a person; it comes without `contacts`. */
export const systemMessage = z
  .looseObject({ system: systemBody.extend({ identity }), identity })
  .transform(({ system, identity }) => ({
    kind: "system" as const,
    change: CHANGE_OF_TYPE[system.type],
    body: system.body,
    newPhone: system.wa_id ?? system.new_wa_id,
    newUserId: system.user_id,
    newParentUserId: system.parent_user_id,
    previousUserId: system.previous_user_id,
    previousParentUserId: system.previous_parent_user_id,
    identityHash: identity?.hash ?? system.identity?.hash,
  }));
