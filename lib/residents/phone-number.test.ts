import { expect, test } from "vitest";
import { formatPhone, maskPhone, phoneDigits } from "./phone-number";

test.each([
  ["6281234561234", "081234561234", "0812••••1234"],
  ["67512345678", "+67512345678", "+675••••5678"],
])("%s: seperti dipanggil, dan tersamar", (digits, shown, masked) => {
  expect(formatPhone(digits)).toBe(shown);
  expect(maskPhone(digits)).toBe(masked);
});

test.each(["0812-3456-1234", "+62 812 3456 1234", "81234561234"])(
  "dicari sebagai %s: angkanya sama",
  (typed) => {
    expect("6281234561234").toContain(phoneDigits(typed));
  },
);
