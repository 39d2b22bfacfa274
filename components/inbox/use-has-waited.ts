import { useEffect, useState } from "react";

const PATIENCE_MS = 10_000;

/** Whether so much time has passed since that moment (ms, this computer's clock; null: never) that an officer wonders; turns true by itself. */
export function useHasWaited(since: number | null): boolean {
  const [hasWaited, setWaited] = useState(false);
  useEffect(() => {
    if (since === null) return;
    const timer = setTimeout(() => setWaited(true), Math.max(0, since + PATIENCE_MS - Date.now()));
    return () => {
      clearTimeout(timer);
      setWaited(false);
    };
  }, [since]);
  return hasWaited;
}
