import { accountEnvelope, type Json, SAMPLE_TIME, sampleWamid } from "./envelope";
import { OFFICE, YOSINA } from "./people";

const template = {
  message_template_id: 3001,
  message_template_name: "berkas_siap",
  message_template_language: "id",
};
const past = (serial: number, rest: Json = {}) => ({
  from: YOSINA.phone,
  id: sampleWamid(serial),
  timestamp: SAMPLE_TIME,
  type: "text",
  text: { body: "pesan lama" },
  ...rest,
});
const metadata = { display_phone_number: OFFICE.phone, phone_number_id: OFFICE.phoneNumberId };

/** Field and value of everything that is no resident's message. */
export const ACCOUNT_EVENTS: Record<string, Json> = {
  message_template_status_update: { event: "REJECTED", ...template, reason: "INVALID_FORMAT" },
  message_template_quality_update: {
    ...template,
    previous_quality_score: "GREEN",
    new_quality_score: "YELLOW",
  },
  template_category_update: { ...template, previous_category: "UTILITY", new_category: "MARKETING" },
  phone_number_quality_update: { display_phone_number: OFFICE.phone, event: "FLAGGED" },
  business_capability_update: { max_daily_conversations_per_business: "TIER_2K" },
  account_update: {
    event: "ACCOUNT_RESTRICTION",
    restriction_info: [{ restriction_type: "RESTRICTED_BIZ_INITIATED_MESSAGING", expiration: 1795564800 }],
  },
  account_review_update: { decision: "APPROVED" },
  security: { display_phone_number: OFFICE.phone, event: "PIN_CHANGED" },
  user_preferences: {
    user_preferences: [{ wa_id: YOSINA.phone, category: "marketing_messages", value: "stop" }],
  },
  smb_message_echoes: { metadata, message_echoes: [past(801, { from: OFFICE.phone, to: YOSINA.phone })] },
  history: {
    metadata,
    messages: [past(802)],
    history: [{ metadata: { phase: 0 }, threads: [{ id: YOSINA.phone, messages: [past(803)] }] }],
  },
  group_lifecycle_update: { metadata, groups: [{ group_id: "GRUP1", type: "group_create" }] },
  calls: { metadata, calls: [{ id: "wacid.1", from: YOSINA.phone, event: "connect" }] },
  field_of_next_year: { anything: [1, 2, 3] },
};

export const accountEvents = () =>
  Object.entries(ACCOUNT_EVENTS).map(([field, value]) => accountEnvelope(field, value));
