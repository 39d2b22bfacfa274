import { useEffect, useState } from "react";
import { knownClockOffset } from "./server-clock";

/** Whether more than `patienceMs` have passed since that moment (ISO text, the server's time); turns true by itself. */
export function useHasWaited(since: string, patienceMs: number): boolean {
  const [hasWaited, setWaited] = useState(false);
  useEffect(() => {
    const left = Date.parse(since) + patienceMs - Date.now() - knownClockOffset();
    const timer = setTimeout(() => setWaited(true), Math.max(0, left));
    return () => {
      clearTimeout(timer);
      setWaited(false);
    };
  }, [since, patienceMs]);
  return hasWaited;
}
