import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { isSignatureValid } from "./signature";

const SECRET = "rahasia-aplikasi";
const bytes = (text: string) => new TextEncoder().encode(text);
// As Meta writes it: non-ASCII escaped, slashes escaped.
const BODY = bytes(
  '{"object":"whatsapp_business_account","note":"terima kasih \\ud83d\\ude4f","u":"https:\\/\\/wa.me"}',
);
const sign = (body: Uint8Array, secret = SECRET) =>
  `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
const VALID = sign(BODY);

test("Meta's own signature over the raw bytes is accepted", () => {
  expect(isSignatureValid(BODY, VALID, SECRET)).toBe(true);
});

test("a known digest, so that both sides of this test cannot be wrong together", () => {
  const header = "sha256=f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8";
  expect(isSignatureValid(bytes("The quick brown fox jumps over the lazy dog"), header, "key")).toBe(true);
});

describe("everything else is refused", () => {
  test.each<[string, string | null]>([
    ["missing", null],
    ["empty", ""],
    ["only the prefix", "sha256="],
    ["without the prefix", VALID.slice("sha256=".length)],
    ["another secret", sign(BODY, "lain")],
    ["truncated", VALID.slice(0, -1)],
    ["too long", `${VALID}0`],
    ["uppercase hex", `sha256=${VALID.slice(7).toUpperCase()}`],
    ["uppercase prefix", VALID.replace("sha256", "SHA256")],
    ["trailing line feed", `${VALID}\n`],
    ["not hex", `sha256=${"z".repeat(64)}`],
    ["the SHA-1 header", `sha1=${createHmac("sha1", SECRET).update(BODY).digest("hex")}`],
    ["two signatures", `${VALID},${VALID}`],
  ])("%s", (_name, header) => {
    expect(isSignatureValid(BODY, header, SECRET)).toBe(false);
  });

  test("the signature of another body", () => {
    expect(isSignatureValid(bytes("{}"), VALID, SECRET)).toBe(false);
  });

  test("the same JSON, decoded and encoded again", () => {
    const again = bytes(JSON.stringify(JSON.parse(new TextDecoder().decode(BODY))));
    expect(isSignatureValid(again, VALID, SECRET)).toBe(false);
  });

  test("an app secret that is not set, even with its matching signature", () => {
    expect(isSignatureValid(BODY, sign(BODY, ""), "")).toBe(false);
  });
});
