import { expect, test } from "vitest";
import { sameOriginPath } from "./same-origin-path";

const origin = "https://loket.karangmulya.go.id";

test.each([
  ["/tickets?status=ready#0042", "/tickets?status=ready#0042"],
  [`${origin}/inbox`, "/inbox"],
  [undefined, "/"],
  ["", "/"],
  ["https://evil.example/inbox", "/"],
  ["//evil.example/inbox", "/"],
  ["/\\evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["http://loket.karangmulya.go.id/inbox", "/"],
  ["/login?callbackUrl=/login", "/"],
])("after signing in, %s leads to %s", (wanted, path) => {
  expect(sameOriginPath(wanted, origin)).toBe(path);
});
