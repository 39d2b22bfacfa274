import { describe, expect, test, vi } from "vitest";
import { coalesce } from "./coalesce";
import { keysOf } from "./invalidations";

const conversationId = "0193c0de-0000-7000-8000-000000000001";

test("a change in one conversation leaves the other open conversations alone", () => {
  const keys = keysOf({ kind: "conversation.changed", conversationId });
  const isHit = (shown: string[]) => keys.some((key) => key.every((word, index) => word === shown[index]));
  expect(isHit(["conversations", "list", "waiting"])).toBe(true);
  expect(isHit(["conversations", "counts"])).toBe(true);
  expect(isHit(["conversations", conversationId, "messages"])).toBe(true);
  expect(isHit(["conversations", "0193c0de-0000-7000-8000-000000000002", "messages"])).toBe(false);
  expect(isHit(["statistics", "page"])).toBe(true);
  expect(isHit(["tickets", "board"])).toBe(false);
});

describe("a burst of events", () => {
  test("is read anew at most four times a second, each key once", () => {
    vi.useFakeTimers();
    const flushed: string[][] = [];
    const add = coalesce((keys) => flushed.push(keys.map((key) => JSON.stringify(key))));
    for (let i = 0; i < 200; i++) {
      add(keysOf({ kind: "conversation.changed", conversationId }));
      vi.advanceTimersByTime(10);
    }
    expect(flushed.length).toBeLessThanOrEqual(9);
    expect(flushed.every((keys) => new Set(keys).size === keys.length)).toBe(true);
    vi.useRealTimers();
  });

  test("ends with one more look, so that the last change is seen", () => {
    vi.useFakeTimers();
    const flush = vi.fn();
    const add = coalesce(flush);
    add([["menu"]]);
    add([["menu"]]);
    vi.advanceTimersByTime(300);
    expect(flush).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });
});
