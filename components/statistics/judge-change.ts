import type { Speed } from "@/lib/statistics/statistics";

export type Judged = "better" | "worse" | "neutral";

/** On time in whole percent, as it is shown; undefined when nothing had a promise. */
export const percentOf = ({ kept, promised }: Speed) =>
  promised === 0 ? undefined : Math.round((kept / promised) * 100);

/** Differences are those of the figures shown, so that a reader can check them. */
export function judgeChange(now: number, before: number, good: "higher" | "lower" | "neither"): Judged {
  if (now === before || good === "neither") return "neutral";
  return now > before === (good === "higher") ? "better" : "worse";
}
