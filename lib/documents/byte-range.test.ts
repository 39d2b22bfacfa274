import { expect, test } from "vitest";
import { byteRange } from "./byte-range";

test.each([
  [null, null],
  ["bytes=0-99", { from: 0, to: 99 }],
  ["bytes=900-", { from: 900, to: 999 }],
  ["bytes=-100", { from: 900, to: 999 }],
  ["bytes=-5000", { from: 0, to: 999 }],
  ["bytes=0-5000", { from: 0, to: 999 }],
  ["bytes=1000-", "unsatisfiable"],
  ["bytes=-0", "unsatisfiable"],
  ["bytes=50-10", null],
  ["bytes=0-1,5-6", null],
  ["bytes=-", null],
])("%s dari 1000 byte", (header, expected) => {
  expect(byteRange(header, 1000)).toEqual(expected);
});
