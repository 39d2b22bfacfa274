import { useEffect, useState } from "react";

/** The time, anew every `everyMs`; for what is told in minutes. Corrected by `offsetMs` when the server's clock is known. */
export function useNow(everyMs: number, offsetMs = 0): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    const tick = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(tick);
  }, [everyMs]);
  return now + offsetMs;
}
