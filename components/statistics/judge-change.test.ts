import { expect, test } from "vitest";
import { judgeChange, percentOf } from "./judge-change";

test.each([
  [81, 88, "higher", "worse"],
  [88, 81, "higher", "better"],
  [354, 287, "lower", "worse"],
  [40, 60, "lower", "better"],
  [42, 36, "neither", "neutral"],
  [5, 5, "higher", "neutral"],
] as const)("%i setelah %i, baik bila %s: %s", (now, before, good, judged) => {
  expect(judgeChange(now, before, good)).toBe(judged);
});

test("persen dari yang tampil; tanpa janji tidak ada persennya", () => {
  const speed = { marks: [], median: null, ninth: null };
  expect(percentOf({ ...speed, kept: 29, promised: 36 })).toBe(81);
  expect(percentOf({ ...speed, kept: 0, promised: 0 })).toBeUndefined();
});
