const MILLISECONDS_PER_SECOND = 1_000;

/**
 * A `fetch` that notes how far the other side's clock is ahead of ours, in milliseconds, from the Date of its answers:
 * to a second, and not better than half of the time that the answer took. Null while no answer had one.
 */
export function watchClock() {
  let drift: number | null = null;
  return {
    driftMs: () => drift,
    fetch: async (...args: Parameters<typeof globalThis.fetch>) => {
      const askedAt = Date.now();
      const response = await globalThis.fetch(...args);
      const theirs = Date.parse(response.headers.get("date") ?? "");
      // A Date has whole seconds: on average it lies half a second back.
      if (!Number.isNaN(theirs)) drift = theirs + MILLISECONDS_PER_SECOND / 2 - (askedAt + Date.now()) / 2;
      return response;
    },
  };
}
