import { useEffect, useState } from "react";

const EVERY_MS = 30_000;

/** The present moment in ms, anew twice a minute: deadlines on the screen grow late by themselves. */
export function useNow(everyMs = EVERY_MS): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
