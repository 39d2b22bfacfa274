import type { TimedDetail } from "./inbox-queries";
import { useWindowClock } from "./use-window-clock";

const WINDOW_MS = 24 * 60 * 60_000;

export type ReplyWindow = { isOpen: boolean; msLeft: number; part: number };

/** How long free replies are still possible. It closes at its very second, without a reload, and opens on a new message. */
export function useReplyWindow({ windowClosesAt, clockOffsetMs }: TimedDetail): ReplyWindow {
  const now = useWindowClock([windowClosesAt], clockOffsetMs);
  const msLeft = windowClosesAt ? Math.max(0, Date.parse(windowClosesAt) - now) : 0;
  return { isOpen: msLeft > 0, msLeft, part: msLeft / WINDOW_MS };
}
