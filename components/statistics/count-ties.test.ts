import { expect, test } from "vitest";
import { countTies } from "./count-ties";
import { splitWait } from "./split-wait";

test("only a single highest value is a winner", () => {
  expect(countTies([3, 1, 2], Number)).toBe(1);
  expect(countTies([1, 1, 1, 0], Number)).toBe(3);
});

test("a wait in days, hours and minutes, what is not over yet left out", () => {
  const minute = 60_000;
  expect(splitWait(59_999)).toEqual({ days: 0, hours: 0, minutes: 0 });
  expect(splitWait(125 * minute)).toEqual({ days: 0, hours: 2, minutes: 5 });
  expect(splitWait(3 * 1440 * minute + minute)).toEqual({ days: 3, hours: 0, minutes: 1 });
  expect(splitWait(-minute)).toEqual({ days: 0, hours: 0, minutes: 0 });
});
