import { beforeEach, expect, test } from "vitest";
import { testCredentials } from "./credentials";
import { officeThatYosinaWroteTo } from "./shared-test-office";
import { YOSINA } from "./test-messages";

const ELIAS = "6281240110002";
const { phoneNumberId, businessAccountId } = testCredentials;
const office = await officeThatYosinaWroteTo();

beforeEach(async () => {
  const components = [{ type: "BODY", text: "Surat siap." }];
  await office.control("templates", { name: "siap", category: "UTILITY", language: "id", components });
});

const reply = (to = YOSINA) => office.send({ to, type: "text", text: { body: "Baik" } });
const begin = (to = ELIAS) =>
  office.send({ to, type: "template", template: { name: "siap", language: { code: "id" } } });
const happens = async (what: object) => {
  await office.settle();
  await office.control("account", what);
  await office.settle();
};
const pass = (advanceSeconds: number) => office.control("clock", { advanceSeconds });
const number = async (field: string) => (await office.graph(`${phoneNumberId}?fields=${field}`)).body[field];
/** Field and value of the last webhook about the account; statuses may come after it. */
const told = () => {
  const entries = office.received.map(({ rawBody }) => JSON.parse(rawBody.toString()).entry[0]);
  const { id, time, changes } = entries.findLast(
    ({ changes: [{ value }] }) => !value.statuses && !value.messages,
  );
  return { id, time, ...changes[0] };
};

test("an account that may not begin conversations still answers; it is told until when, and then it may again", async () => {
  await happens({ restriction: "RESTRICTED_BIZ_INITIATED_MESSAGING", restrictionHours: 24 });
  expect(told()).toMatchObject({
    id: businessAccountId,
    time: expect.any(Number),
    field: "account_update",
    value: {
      event: "ACCOUNT_RESTRICTION",
      restriction_info: [
        { restriction_type: "RESTRICTED_BIZ_INITIATED_MESSAGING", expiration: expect.any(Number) },
      ],
    },
  });
  const refused = await begin();
  expect([refused.status, refused.body.error.code]).toEqual([403, 368]);
  expect((await reply(ELIAS)).body.error.code).toBe(131047);
  expect((await reply()).status).toBe(200);
  expect((await begin(YOSINA)).status).toBe(200);
  expect((await number("health_status")).can_send_message).toBe("LIMITED");
  await pass(24 * 3600 + 1);
  expect((await begin()).status).toBe(200);
  expect((await number("health_status")).can_send_message).toBe("AVAILABLE");
});

test("an account that may not answer is refused with 368 in the window; a disabled one always, with 131031", async () => {
  await happens({ restriction: "RESTRICTED_CUSTOMER_INITIATED_MESSAGING" });
  expect((await reply()).body.error).toMatchObject({ code: 368, type: "OAuthException" });
  expect((await number("health_status")).can_send_message).toBe("BLOCKED");
  await happens({ ban: "SCHEDULE_FOR_DISABLE" });
  expect((await begin()).status).toBe(200);
  await happens({ ban: "DISABLE" });
  expect(told().value).toMatchObject({
    event: "DISABLED_UPDATE",
    ban_info: { waba_ban_state: "DISABLE", waba_ban_date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) },
  });
  const refused = await begin();
  expect([refused.status, refused.body.error.code]).toEqual([403, 131031]);
  await happens({ ban: "REINSTATE" });
  expect((await begin()).status).toBe(200);
});

test("quality falls and recovers: in the number's fields and by webhook", async () => {
  await happens({ quality: "RED" });
  expect(told()).toMatchObject({
    field: "phone_number_quality_update",
    value: { event: "FLAGGED", max_daily_conversations_per_business: "TIER_2K" },
  });
  expect(await number("quality_rating")).toBe("RED");
  await happens({ quality: "GREEN" });
  expect(told().value.event).toBe("UNFLAGGED");
  const before = office.received.length;
  await happens({ quality: "YELLOW" });
  expect(office.received).toHaveLength(before);
  expect(await number("quality_rating")).toBe("YELLOW");
});

test("250 people in 24 hours outside their windows, then no new one; replies and the same people do not count", async () => {
  await happens({ tier: "TIER_250" });
  expect(told()).toMatchObject({
    field: "business_capability_update",
    value: { max_daily_conversations_per_business: 250 },
  });
  expect(await number("whatsapp_business_manager_messaging_limit")).toBe("TIER_250");
  await office.control("delivery", { throughputPerSecond: 0 });
  const people = Array.from({ length: 250 }, (_, index) => `62813${70_000_001 + index}`);
  const answers = await Promise.all(people.map((phone) => begin(phone)));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect((await begin()).body.error.code).toBe(131048);
  expect((await begin(people[0])).status).toBe(200);
  expect((await begin(YOSINA)).status).toBe(200);
  expect((await reply()).status).toBe(200);
  await pass(24 * 3600 + 1);
  expect((await begin()).status).toBe(200);
});

test("while the number goes up to a thousand messages a second, nothing can be sent for a minute", async () => {
  expect((await number("throughput")).level).toBe("STANDARD");
  await happens({ throughputUpgrade: true });
  expect(told().value.event).toBe("THROUGHPUT_UPGRADE");
  const refused = await reply();
  expect([refused.status, refused.body.error.code]).toEqual([500, 131057]);
  await pass(61);
  expect((await reply()).status).toBe(200);
  expect((await number("throughput")).level).toBe("HIGH");
});

test.each([
  [{ nameDecision: "REJECTED" }, "phone_number_name_update", { decision: "REJECTED" }],
  [{ reviewDecision: "APPROVED" }, "account_review_update", { decision: "APPROVED" }],
  [{ security: "PIN_CHANGED" }, "security", { event: "PIN_CHANGED", display_phone_number: "6281198110500" }],
  [{ alert: "CRITICAL" }, "account_alerts", { alert_info: { alert_severity: "CRITICAL" } }],
  [{ violation: "SCAM" }, "account_update", { violation_info: { violation_type: "SCAM" } }],
  [{ error: 131035 }, "messages", { errors: [{ code: 131035, error_data: {} }] }],
])("%o is told as %s", async (what, field, value) => {
  await happens(what);
  expect(told()).toMatchObject({ field, value });
});

test("overrides are for messages; what concerns the account goes to the app", async () => {
  const uri = `${office.webhookUrl}?override=1`;
  await office.graph(`${businessAccountId}/subscribed_apps`, {
    method: "POST",
    body: JSON.stringify({ override_callback_uri: uri, verify_token: testCredentials.verifyToken }),
  });
  await office.control("delivery", { batch: 10 });
  await Promise.all([
    office.says("yosina-rumbiak", { type: "text", text: "Halo" }),
    office.control("account", { quality: "RED" }),
  ]);
  await office.settle();
  const seen = office.received.slice(1).map(({ rawBody, url }) => {
    const { entry } = JSON.parse(rawBody.toString());
    return [new URL(url, office.webhookUrl).search, entry[0].changes[0].field];
  });
  expect(seen.sort()).toEqual([
    ["", "phone_number_quality_update"],
    ["?override=1", "messages"],
  ]);
});

test("a test number writes to five people and to no sixth", async () => {
  await office.control("delivery", { testNumber: true });
  const people = Array.from({ length: 5 }, (_, index) => `6281370000${index + 101}`);
  for (const phone of people) expect((await begin(phone)).status).toBe(200);
  expect((await begin()).body.error.code).toBe(131030);
  expect((await begin(people[0])).status).toBe(200);
});
