import { expect, test } from "vitest";
import { initialsOf } from "./staff";

test.each([
  ["Yohana Mandowen", "YM"],
  ["Sari", "SA"],
  ["Simson Rumbewas (RT 03)", "SR"],
  ["Ny. Dorkas  Sanadi", "NS"],
  ["08123", "08"],
])("%s → %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
