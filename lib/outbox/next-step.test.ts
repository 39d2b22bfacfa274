import { expect, test } from "vitest";
import { NO_CODE } from "../whatsapp/no-code";
import type { Delivery } from "../whatsapp/send-message";
import { WhatsAppError } from "../whatsapp/whatsapp-error";
import { nextStep } from "./next-step";

const refused = (code: number, httpStatus = 400): Delivery => ({
  kind: "failed",
  error: new WhatsAppError({ code, details: "", httpStatus }),
});

test.each([
  [1, 4],
  [2, 16],
  [3, 64],
  [4, 256],
  [5, 900],
  [7, 900],
])("the pair rate after attempt %i: again in %i s", (attempts, seconds) => {
  expect(nextStep(refused(131056), attempts)).toEqual({ kind: "again", seconds });
});

test("not for ever", () => {
  expect(nextStep(refused(131016), 8)).toEqual({ kind: "done" });
});

test.each([131047, 131026, 131049, 132000, 132001, 131053, 100, 999_999])("%i is final", (code) => {
  expect(nextStep(refused(code), 1)).toEqual({ kind: "done" });
});

test.each([
  [190, 60, 900],
  [0, 60, 900],
  [131031, 60, 900],
  [131042, 60, 900],
  [80007, 60, 900],
  [130429, 2, 60],
])("%i holds all sending, however often it was tried", (code, first, most) => {
  for (const attempts of [1, 8, 50])
    expect(nextStep(refused(code), attempts)).toEqual({ kind: "hold", pause: { code, first, most } });
});

test("so does a line that is down, and a provider that does not know the office", () => {
  expect(nextStep({ kind: "unreachable", reason: "" }, 99)).toMatchObject({ pause: { code: NO_CODE } });
  expect(nextStep(refused(NO_CODE, 401), 1)).toMatchObject({ pause: { code: NO_CODE } });
});

test("what went out, or may have, is not sent again", () => {
  expect(nextStep({ kind: "sent", wamid: "w" }, 1)).toEqual({ kind: "done" });
  expect(nextStep({ kind: "unconfirmed", reason: "" }, 1)).toMatchObject({ kind: "done" });
});

test("while WhatsApp gives no answer the next ones are not sent into the same hole", () => {
  expect(nextStep({ kind: "unconfirmed", reason: "HTTP 503" }, 1)).toMatchObject({
    pause: { code: NO_CODE, first: 5, most: 60 },
  });
});

test.each([
  ["33", { code: 33, details: "" }],
  ["100 with its subcode", { code: 100, subcode: 33, details: "" }],
  [
    "100 in words",
    {
      code: 100,
      details:
        "Unsupported post request. Object with ID '1' does not exist, cannot be loaded due to missing permissions, or does not support this operation",
    },
  ],
])("a number that is not the office's any more (%s) holds all sending", (_, error) => {
  const delivery: Delivery = { kind: "failed", error: new WhatsAppError({ ...error, httpStatus: 400 }) };
  expect(nextStep(delivery, 1)).toEqual({ kind: "hold", pause: { code: 33, first: 60, most: 900 } });
});
