import { envelope, type Json, messagesChange, SAMPLE_TIME, sampleWamid } from "./envelope";
import { contact } from "./message";
import { YOSINA } from "./people";

/** One element of `statuses`, about a message to Mama Yosina. */
export const status = (name: string, rest: Json = {}, serial = 500): Json => ({
  id: sampleWamid(serial),
  status: name,
  timestamp: SAMPLE_TIME,
  recipient_id: YOSINA.phone,
  recipient_user_id: YOSINA.userId,
  ...rest,
});

export const statusEnvelope = (...statuses: Json[]): Json => envelope(messagesChange({ statuses }));

const undeliverable = {
  code: 131026,
  title: "Message undeliverable",
  message: "Message undeliverable",
  error_data: { details: "Message Undeliverable." },
  href: "/documentation/business-messaging/whatsapp/support/error-codes",
};
/** A reply beyond the month's 1,000 free ones, as charged since 1 October 2026. */
const charged = { billable: true, pricing_model: "PMP", type: "regular", category: "service" };

export const STATUSES = {
  sent: status("sent", { pricing: charged, biz_opaque_callback_data: "message:42" }),
  delivered: status("delivered", {
    pricing: { pricing_model: "PMP", type: "free_customer_service", category: "service" },
  }),
  read: status("read"),
  played: status("played"),
  failed: status("failed", { errors: [undeliverable] }),
  hiddenNumber: {
    ...status("delivered", { recipient_parent_user_id: "ID.ENT.8000" }),
    recipient_id: undefined,
  },
  otherParentName: status("read", { parent_recipient_user_id: "ID.ENT.8000" }),
  unheardOf: status("framed"),
  group: status("read", { recipient_id: "GRUP1", recipient_type: "group", timestamp: "nanti" }),
};

/** The user id stands only in the contact. */
export const STATUS_WITH_CONTACT = envelope(
  messagesChange({
    contacts: [contact(YOSINA)],
    statuses: [{ ...status("sent"), recipient_user_id: undefined }],
  }),
);
