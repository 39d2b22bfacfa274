import { useEffect, useState } from "react";
import { useDrawnAt } from "./use-drawn-at";

const EVERY_MS = 30_000;

/**
 * The present moment in ms, anew twice a minute: what is told in minutes, hours and days grows older by itself.
 * `offsetMs`: how far this computer's clock is behind the server's, where that is known.
 */
export function useNow(offsetMs = 0): number {
  const drawnAt = useDrawnAt();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    const tick = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(tick);
  }, []);
  return drawnAt ?? now + offsetMs;
}
