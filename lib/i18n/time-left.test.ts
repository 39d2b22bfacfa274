import { expect, test } from "vitest";
import { msToNextTimeLeft, timeLeft } from "./time-left";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

test.each([
  [23 * HOUR + 59 * MINUTE, "23 jam"],
  [12 * HOUR, "12 jam"],
  [12 * HOUR - 1, "11 jam"],
  [HOUR - 1, "59 menit"],
  [MINUTE, "1 menit"],
  [MINUTE - 1, "59 detik"],
  [300, "1 detik"],
])("%d ms: sisa %s", (ms, text) => {
  expect(timeLeft(ms, "id")).toBe(text);
});

test.each([12 * HOUR + 5 * MINUTE, HOUR, 17 * MINUTE + 4 * SECOND, 42 * SECOND + 200])(
  "the words for %d ms change when they are said to, not before",
  (ms) => {
    const wait = msToNextTimeLeft(ms);
    expect(timeLeft(ms - wait + 2, "id")).toBe(timeLeft(ms, "id"));
    expect(timeLeft(ms - wait, "id")).not.toBe(timeLeft(ms, "id"));
  },
);
