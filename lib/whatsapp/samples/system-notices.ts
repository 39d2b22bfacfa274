import { envelope, type Json, messagesChange, SAMPLE_TIME, sampleWamid } from "./envelope";
import { YOSINA } from "./people";

// System messages come without `contacts`.
const notice = (parts: Json) =>
  envelope(
    messagesChange({
      messages: [{ id: sampleWamid(700), timestamp: SAMPLE_TIME, type: "system", ...parts }],
    }),
  );

export const SYSTEM_NOTICES = {
  number: notice({
    from: YOSINA.phone,
    from_user_id: YOSINA.userId,
    system: {
      type: "user_changed_number",
      body: "User Mama Yosina changed from 6281200000101 to 6281200000199",
      wa_id: "6281200000199",
      user_id: "ID.7001000000000000199",
      previous_user_id: YOSINA.userId,
    },
  }),
  userId: notice({
    system: {
      type: "user_changed_user_id",
      body: "User Mama Yosina changed",
      user_id: "ID.7001000000000000199",
      parent_user_id: "ID.ENT.8001",
      previous_user_id: YOSINA.userId,
      previous_parent_user_id: "ID.ENT.8000",
    },
  }),
  identity: notice({
    from: YOSINA.phone,
    system: { type: "customer_identity_changed", body: "Security code changed" },
    identity: { acknowledged: false, created_timestamp: 1795478399, hash: "DF2lS5v2W6x=" },
  }),
  unheardOf: notice({ from: YOSINA.phone, system: { type: "user_moved_to_the_moon", body: "…" } }),
};
