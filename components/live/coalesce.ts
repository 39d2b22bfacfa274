import type { QueryKey } from "@tanstack/react-query";

/** At most four times a second, so that a burst of events is not a burst of requests. */
const INTERVAL_MS = 250;

/** Gathers keys: the first are passed on at once, those that follow together when the interval is over. */
export function coalesce(flush: (keys: QueryKey[]) => void): (keys: QueryKey[]) => void {
  const gathered = new Map<string, QueryKey>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const pass = () => {
    timer = gathered.size > 0 ? setTimeout(pass, INTERVAL_MS) : undefined;
    if (gathered.size === 0) return;
    const keys = [...gathered.values()];
    gathered.clear();
    flush(keys);
  };

  return (keys) => {
    for (const key of keys) gathered.set(JSON.stringify(key), key);
    if (!timer) pass();
  };
}
