import type { Readied } from "./list-readied";
import type { Speed } from "./statistics";

/** How fast finished work was and how often the promise was kept. */
export function speedOf(readied: Readied[]): Speed {
  const promised = readied.filter(({ hasPromise }) => hasPromise);
  const minutes = readied.map((ticket) => ticket.minutes).sort((a, b) => a - b);
  return {
    marks: readied.map(({ id, number, minutes: length, isKept }) => ({
      id,
      number,
      minutes: length,
      isKept,
    })),
    kept: promised.filter(({ isKept }) => isKept).length,
    promised: promised.length,
    median: quantile(minutes, 0.5),
    ninth: quantile(minutes, 0.9),
  };
}

/** Between two values it lies on the line between them. Takes ascending numbers; null for none. */
export function quantile(ascending: number[], share: number): number | null {
  const place = (ascending.length - 1) * share;
  const [low, high] = [ascending[Math.floor(place)], ascending[Math.ceil(place)]];
  if (low === undefined || high === undefined) return null;
  return Math.round(low + (high - low) * (place - Math.floor(place)));
}
