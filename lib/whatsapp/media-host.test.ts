import { expect, test } from "vitest";
import { mediaAddress } from "./media-host";

const META = "https://graph.facebook.com";
const addressOf = (url: string, apiUrl = META) => mediaAddress(new URL(url), apiUrl)?.href ?? null;

test.each([
  "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1",
  "https://graph.facebook.com/v25.0/1",
  "https://fbsbx.com/a",
])("Meta: %s", (url) => {
  expect(addressOf(url)).toBe(url);
});

test.each([
  "http://lookaside.fbsbx.com/a",
  "https://lookaside.fbsbx.com.penipu.example/a",
  "https://notfbsbx.com/a",
  "https://lookaside.fbsbx.com@169.254.169.254/a",
  "https://user:pass@lookaside.fbsbx.com/a",
  "https://lookaside.fbsbx.com:8443/a",
  "http://169.254.169.254/latest/meta-data",
  "http://localhost:5432/",
  "file:///etc/passwd",
  "data:text/plain,hi",
])("refused, at Meta and at a provider: %s", (url) => {
  expect(addressOf(url)).toBeNull();
  expect(addressOf(url, "https://waba.provider.example/wa")).toBeNull();
});

test("the configured API is allowed as configured: same scheme, host and port", () => {
  const url = "http://127.0.0.1:4010/media/1";
  expect(addressOf(url, "http://127.0.0.1:4010/wa")).toBe(url);
  expect(addressOf("http://127.0.0.1:4011/media/1", "http://127.0.0.1:4010")).toBeNull();
  expect(addressOf("http://provider.example/1", "https://provider.example")).toBeNull();
});

test.each([
  ["https://waba-v2.provider.example", "https://waba-v2.provider.example/whatsapp_business/attachments/"],
  ["https://provider.example/wa/", "https://provider.example/wa/whatsapp_business/attachments/"],
])("a provider's token never goes to Meta: Meta's address is asked for at %s", (apiUrl, expected) => {
  const query = "?mid=1&ext=2&hash=a%2Bb";
  const url = `https://lookaside.fbsbx.com/whatsapp_business/attachments/${query}`;
  expect(addressOf(url, apiUrl)).toBe(`${expected}${query}`);
});
