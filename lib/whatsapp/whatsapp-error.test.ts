import { expect, test } from "vitest";
import { NO_CODE } from "./no-code";
import { findMetaError, toWhatsAppError, WhatsAppError } from "./whatsapp-error";

test("Meta's body gives code, explanation and trace", () => {
  const error = toWhatsAppError(
    {
      error: {
        message: "(#131009) Parameter value is not valid",
        type: "OAuthException",
        code: 131009,
        error_data: { messaging_product: "whatsapp", details: "Button title is longer than 20 characters" },
        fbtrace_id: "AbCdEf123",
      },
    },
    400,
  );
  expect(error).toBeInstanceOf(WhatsAppError);
  expect(error).toMatchObject({
    code: 131009,
    details: "Button title is longer than 20 characters",
    httpStatus: 400,
    fbtraceId: "AbCdEf123",
    action: "fix",
  });
});

test("subcode, a code written as text, and no error_data", () => {
  const error = toWhatsAppError(
    { error: { message: "Unsupported post request.", code: "100", error_subcode: 33 } },
    400,
  );
  expect(error).toMatchObject({ code: 100, subcode: 33, details: "Unsupported post request." });
});

test.each([
  undefined,
  null,
  "",
  "<html>502</html>",
  7,
  [],
  {},
  { error: "no" },
  { error: { message: "x" } },
  { error: { code: null } },
])("a body that is not Meta's (%j) still gives an error", (body) => {
  expect(findMetaError(body, 404)).toBeNull();
  expect(toWhatsAppError(body, 404)).toMatchObject({ code: NO_CODE, httpStatus: 404 });
});

test.each([
  [500, "retry"],
  [0, "retry"],
  [429, "wait"],
  [401, "stop"],
  [403, "stop"],
  [302, "alert"],
] as const)("without a code, HTTP %i decides: %s", (httpStatus, action) => {
  expect(toWhatsAppError(undefined, httpStatus).action).toBe(action);
});

test("an unknown code with a server error is tried again", () => {
  expect(toWhatsAppError({ error: { code: 139_999 } }, 503).action).toBe("retry");
});
