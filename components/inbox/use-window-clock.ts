import { useEffect, useState } from "react";
import { msToNextTimeLeft } from "@/lib/i18n/time-left";
import { useDrawnAt } from "../shell/use-drawn-at";

/** Waiting times on the same screen are told in minutes. */
const LONGEST_MS = 30_000;
const SHORTEST_MS = 50;

/**
 * The server's time in ms, anew at the very moment when one of these reply windows has less left in words or closes,
 * so that the list and the composer never differ. `offsetMs`: how far this computer's clock is behind the server's.
 */
export function useWindowClock(closings: (string | null)[], offsetMs: number): number {
  const drawnAt = useDrawnAt();
  const [now, setNow] = useState(() => Date.now() + offsetMs);
  const key = closings.join();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const at = Date.now() + offsetMs;
      setNow(at);
      timer = setTimeout(look, msToNextLook(key.split(","), at));
    };
    look();
    return () => clearTimeout(timer);
  }, [key, offsetMs]);
  return drawnAt ?? now;
}

function msToNextLook(closings: string[], now: number): number {
  const changes = closings
    .map((closesAt) => Date.parse(closesAt) - now)
    .filter((left) => left > 0)
    .map(msToNextTimeLeft);
  return Math.max(SHORTEST_MS, Math.min(LONGEST_MS, ...changes));
}
