import { PAUSED, type TicketStatus } from "./ticket";

export type Pause = { from: Date; to: Date | null };

/** When the clock stood still, from the history oldest first; the last one may still be running. */
export function pausesOf(events: { to: TicketStatus | null; createdAt: Date }[]): Pause[] {
  const pauses: Pause[] = [];
  for (const { to, createdAt } of events) {
    if (!to) continue;
    const open = pauses.at(-1);
    const isOpen = open !== undefined && open.to === null;
    if (PAUSED.includes(to) && !isOpen) pauses.push({ from: createdAt, to: null });
    if (!PAUSED.includes(to) && isOpen) open.to = createdAt;
  }
  return pauses;
}
