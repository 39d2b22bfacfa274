import fc from "fast-check";
import { expect, test } from "vitest";
import { toStorable } from "./storable";

test("NUL goes, half a pair becomes the replacement character, whole emoji stay", () => {
  expect(toStorable({ "a\0": ["x\0y", "\ud83d", "🙏🏾", 1, null, true] })).toEqual({
    a: ["xy", "\ufffd", "🙏🏾", 1, null, true],
  });
});

test("ordinary JSON stays as it is", () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: true }), (value) => {
      fc.pre(!JSON.stringify(value).includes("\\u0000"));
      expect(toStorable(value)).toEqual(value);
    }),
  );
});

test("a million brackets do not exhaust the stack", () => {
  const depth = 1_000_000;
  const deep = JSON.parse("[".repeat(depth) + "]".repeat(depth));
  expect(JSON.stringify(toStorable(deep))).toContain("nested too deep");
});
