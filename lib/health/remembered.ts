/** The value that `make` gave, kept for so many milliseconds; whoever asks while it is being made waits for the same. */
export function remembered<Value>(forMs: number, make: () => Promise<Value>): () => Promise<Value> {
  let kept: { value: Promise<Value>; until: number } | undefined;
  return () => {
    if (!kept || kept.until <= Date.now()) {
      const fresh = { value: make(), until: Date.now() + forMs };
      fresh.value.catch(() => {
        if (kept === fresh) kept = undefined;
      });
      kept = fresh;
    }
    return kept.value;
  };
}
