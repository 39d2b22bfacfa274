import { expect, test, vi } from "vitest";
import { sleep } from "./sleep";

test("waits, not at all when the time is past, and no longer than it is wanted", async () => {
  vi.useFakeTimers();
  const woken = vi.fn();
  const stop = new AbortController();
  void sleep(10_000, new AbortController().signal).then(woken);
  void sleep(-5, new AbortController().signal).then(woken);
  const stopped = sleep(10_000, stop.signal);
  await vi.advanceTimersByTimeAsync(1);
  expect(woken).toHaveBeenCalledTimes(1);
  stop.abort(new Error("no longer wanted"));
  await expect(stopped).rejects.toThrow("no longer wanted");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(woken).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
