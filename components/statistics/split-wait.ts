/** Milliseconds in whole days of 24 hours, hours and minutes; what is not yet over counts as none. */
export function splitWait(ms: number): { days: number; hours: number; minutes: number } {
  const all = Math.max(0, Math.floor(ms / 60_000));
  return { days: Math.floor(all / 1440), hours: Math.floor(all / 60) % 24, minutes: all % 60 };
}
