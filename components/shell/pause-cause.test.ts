import { expect, test } from "vitest";
import { en } from "@/lib/i18n/messages/en";
import { id } from "@/lib/i18n/messages/id";
import { NO_CODE } from "@/lib/whatsapp/no-code";
import { causeOf } from "./pause-cause";

test.each([
  ["nothing answers", NO_CODE, "unreachable"],
  ["the token is refused", 190, "token"],
  ["the office has not paid", 131042, "payment"],
  ["the account is locked", 131031, "account"],
  ["the number only sends too fast", 130429, null],
])("%s", (_, code, cause) => {
  expect(causeOf({ code })).toBe(cause);
});

test.each([
  ["id", id],
  ["en", en],
])("%s: for an unpaid account the strip names the cause that the message's bubble names", (_, texts) => {
  expect(texts.shell.sending.paymentBody).toContain(texts.whatsapp.errors.c131042.what);
});
