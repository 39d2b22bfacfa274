const HOUR_MS = 3_600_000;

/** How urgent it is to answer before the reply window closes: the same colours in the list and over the reply box. */
export function windowMeaning(msLeft: number): "ready" | "waiting" | "overdue" {
  if (msLeft > 4 * HOUR_MS) return "ready";
  return msLeft > HOUR_MS ? "waiting" : "overdue";
}

/** Until then a window is nothing to think of, and the list is silent about it. */
export const SHOWN_IN_LIST_MS = 13 * HOUR_MS;
