import { expect, test } from "vitest";
import { parseWebhook } from "./parse-webhook";
import { sampleWamid } from "./samples/envelope";
import { YOSINA } from "./samples/people";
import { STATUS_WITH_CONTACT, STATUSES, statusEnvelope } from "./samples/status";

function onlyStatus(body: unknown) {
  const parsed = parseWebhook(body);
  return parsed.kind === "updates" ? parsed.updates[0] : undefined;
}

test("sent: with the price and our own mark", () => {
  expect(onlyStatus(statusEnvelope(STATUSES.sent))).toEqual({
    kind: "status",
    phoneNumberId: "100000000000001",
    wamid: sampleWamid(500),
    status: "sent",
    at: new Date("2026-11-24T00:00:00Z"),
    recipientPhone: YOSINA.phone,
    recipientUserId: YOSINA.userId,
    errors: [],
    pricing: { category: "service", type: "regular", model: "PMP" },
    callbackData: "message:42",
  });
});

test.each(["delivered", "read", "played"] as const)("%s", (name) => {
  expect(onlyStatus(statusEnvelope(STATUSES[name]))).toMatchObject({ kind: "status", status: name });
});

test("a free reply is told from a charged one", () => {
  expect(onlyStatus(statusEnvelope(STATUSES.delivered))).toMatchObject({
    pricing: { type: "free_customer_service" },
  });
});

test("failed says why", () => {
  expect(onlyStatus(statusEnvelope(STATUSES.failed))).toMatchObject({
    status: "failed",
    errors: [{ code: 131026, title: "Message undeliverable", details: "Message Undeliverable." }],
  });
});

test("a recipient with a hidden number, and the parent id under its other name", () => {
  const hidden = onlyStatus(statusEnvelope(STATUSES.hiddenNumber));
  expect(hidden).toMatchObject({ recipientUserId: YOSINA.userId, recipientParentUserId: "ID.ENT.8000" });
  expect(hidden).toHaveProperty("recipientPhone", undefined);
  expect(onlyStatus(statusEnvelope(STATUSES.otherParentName))).toMatchObject({
    recipientParentUserId: "ID.ENT.8000",
  });
});

test("the contact adds the user id", () => {
  expect(onlyStatus(STATUS_WITH_CONTACT)).toMatchObject({ recipientUserId: YOSINA.userId });
});

test("a status of the future is kept as malformed", () => {
  expect(onlyStatus(statusEnvelope(STATUSES.unheardOf))).toMatchObject({
    kind: "malformed",
    raw: STATUSES.unheardOf,
  });
});
