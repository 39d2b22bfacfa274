import fc from "fast-check";
import { expect, test } from "vitest";
import { hasMaskedNumber, maskDeep, maskIdentityNumbers } from "./identity-number";

test.each([
  ["NIK sa 9106015708900001 bapa", "NIK sa 9106••••••••0001 bapa"],
  ["9106 0157 0890 0001", "9106••••••••0001"],
  ["9106.0157.0890.0001", "9106••••••••0001"],
  ["telepon 081234567890", "telepon 081234567890"],
  ["rekening 12345678901234567", "rekening 12345678901234567"],
])("%s → %s", (said, kept) => {
  expect(maskIdentityNumbers(said)).toBe(kept);
  expect(hasMaskedNumber(kept)).toBe(kept.includes("•"));
});

test("tidak ada 16 angka yang lolos, di mana pun berdiri", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{16}$/), fc.string(), (number, around) => {
      const text = JSON.stringify(maskDeep({ a: [`${around} x${number}x ${around}`] }));
      expect(text).not.toContain(`x${number}x`);
    }),
  );
});
