import type { OfficeDays } from "./office-days";
import type { Stage } from "./stage";
import type { Thread } from "./thread";

/** One thing that happens in a conversation. */
export type Act = (stage: Stage, thread: Thread, at: Date) => Promise<unknown>;
export type Beat = { at: Date; act: Act };
/** A conversation as it went, told for the day on which the demo is made. */
export type Story = { who: string; tell: (days: OfficeDays) => Beat[] };

const SECOND_MS = 1000;

export const once = (at: Date, act: Act): Beat => ({ at, act });

/** Several things one after the other, `seconds` apart, the first at `start`. */
export const inTurn = (start: Date, seconds: number, ...acts: Act[]): Beat[] =>
  acts.map((act, index) => ({ at: new Date(start.getTime() + index * seconds * SECOND_MS), act }));
