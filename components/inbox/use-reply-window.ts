import { useEffect, useState } from "react";
import type { TimedDetail } from "./inbox-queries";

const MINUTE_MS = 60_000;
const WINDOW_MS = 24 * 60 * MINUTE_MS;

export type ReplyWindow = { isOpen: boolean; msLeft: number; part: number };

/** How long free replies are still possible. It closes at its very second, without a reload, and opens on a new message; the last minute counts in seconds. */
export function useReplyWindow({ windowClosesAt, clockOffsetMs }: TimedDetail): ReplyWindow {
  const [now, setNow] = useState(() => Date.now());
  const msLeft = windowClosesAt ? Math.max(0, Date.parse(windowClosesAt) - now - clockOffsetMs) : 0;

  useEffect(() => {
    if (!windowClosesAt) return;
    const closesIn = Date.parse(windowClosesAt) - Date.now() - clockOffsetMs;
    setNow(Date.now());
    if (closesIn <= 0) return;
    const closing = setTimeout(() => setNow(Date.now()), closesIn + 1);
    const minutes = setInterval(() => setNow(Date.now()), MINUTE_MS / 4);
    let seconds: ReturnType<typeof setInterval> | undefined;
    const lastMinute = setTimeout(
      () => {
        seconds = setInterval(() => setNow(Date.now()), 1_000);
      },
      Math.max(0, closesIn - MINUTE_MS),
    );
    return () => {
      clearTimeout(closing);
      clearTimeout(lastMinute);
      clearInterval(minutes);
      clearInterval(seconds);
    };
  }, [windowClosesAt, clockOffsetMs]);

  return { isOpen: msLeft > 0, msLeft, part: msLeft / WINDOW_MS };
}
