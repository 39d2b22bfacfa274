import { expect, test } from "vitest";
import { dailyLimit } from "./daily-limit";

test("Meta's tiers as residents in 24 hours", () => {
  expect(dailyLimit("TIER_250")).toBe(250);
  expect(dailyLimit("TIER_2K")).toBe(2_000);
  expect(dailyLimit("TIER_UNLIMITED")).toBe(Number.POSITIVE_INFINITY);
  expect(dailyLimit("NOT_SET")).toBeUndefined();
});
