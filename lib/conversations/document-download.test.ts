import { expect, test } from "vitest";
import { pauseSeconds } from "./document-download";

test("the pause between two tries doubles, up to ten minutes, however often it was tried", () => {
  expect([1, 2, 3, 8, 9, 10, 11, 1_000].map(pauseSeconds)).toEqual([2, 4, 8, 256, 512, 600, 600, 600]);
});
