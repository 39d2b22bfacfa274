import { useEffect, useState } from "react";

const PATIENCE_MS = 10_000;

/** Whether so much time has passed since that moment (ms, this computer's clock) that an officer wonders; turns true by itself. */
export function useHasWaited(since: number): boolean {
  const [hasWaited, setWaited] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), Math.max(0, since + PATIENCE_MS - Date.now()));
    return () => {
      clearTimeout(timer);
      setWaited(false);
    };
  }, [since]);
  return hasWaited;
}
