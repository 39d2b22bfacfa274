import { describe, expect, test } from "vitest";
import { failureReason, isNeverSent } from "./network-failure";

const systemError = (code: string, syscall?: string) => Object.assign(new Error(code), { code, syscall });
const fetchFailed = (cause: unknown) => new TypeError("fetch failed", { cause });

describe("certainly never sent", () => {
  test.each<[string, unknown]>([
    ["refused", fetchFailed(systemError("ECONNREFUSED", "connect"))],
    ["no route", fetchFailed(systemError("EHOSTUNREACH", "connect"))],
    ["no such host", fetchFailed(systemError("ENOTFOUND", "getaddrinfo"))],
    ["no connection in time", fetchFailed(systemError("UND_ERR_CONNECT_TIMEOUT"))],
    ["a certificate of another host", fetchFailed(systemError("ERR_TLS_CERT_ALTNAME_INVALID"))],
    ["an expired certificate", fetchFailed(systemError("CERT_HAS_EXPIRED"))],
    [
      "refused on IPv6 and on IPv4",
      fetchFailed(
        new AggregateError([systemError("ECONNREFUSED", "connect"), systemError("ETIMEDOUT", "connect")]),
      ),
    ],
  ])("%s", (_name, error) => {
    expect(isNeverSent(error)).toBe(true);
  });
});

describe("perhaps sent", () => {
  test.each<[string, unknown]>([
    ["reset", fetchFailed(systemError("ECONNRESET", "read"))],
    ["route lost on an open connection", fetchFailed(systemError("EHOSTUNREACH", "read"))],
    ["closed by the other side", fetchFailed(systemError("UND_ERR_SOCKET"))],
    ["timeout", new DOMException("timed out", "TimeoutError")],
    [
      "one address refused, the other reset",
      fetchFailed(
        new AggregateError([systemError("ECONNREFUSED", "connect"), systemError("ECONNRESET", "read")]),
      ),
    ],
    ["no cause", new TypeError("fetch failed")],
    ["an empty list of causes", new AggregateError([])],
    ["not an error", "boom"],
  ])("%s", (_name, error) => {
    expect(isNeverSent(error)).toBe(false);
  });
});

test("the reason is a code, not a message that may hold addresses", () => {
  expect(failureReason(fetchFailed(systemError("ECONNRESET", "read")))).toBe("ECONNRESET");
  expect(failureReason(new DOMException("timed out", "TimeoutError"))).toBe("timeout");
  expect(failureReason(null)).toBe("unknown network failure");
});
