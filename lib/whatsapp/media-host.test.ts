import { expect, test } from "vitest";
import { isMediaHost } from "./media-host";

const allows = (url: string, apiUrl = "https://graph.facebook.com") => isMediaHost(new URL(url), apiUrl);

test.each([
  "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1",
  "https://graph.facebook.com/v25.0/1",
  "https://fbsbx.com/a",
])("Meta: %s", (url) => {
  expect(allows(url)).toBe(true);
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
])("refused: %s", (url) => {
  expect(allows(url)).toBe(false);
});

test("the configured API is allowed as configured: same scheme, host and port", () => {
  expect(allows("http://127.0.0.1:4010/media/1", "http://127.0.0.1:4010/wa")).toBe(true);
  expect(allows("http://127.0.0.1:4011/media/1", "http://127.0.0.1:4010")).toBe(false);
  expect(allows("http://provider.example/1", "https://provider.example")).toBe(false);
});
