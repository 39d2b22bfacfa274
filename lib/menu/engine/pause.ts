import { elapsed, HOUR } from "./local-time";
import type { Turn } from "./turn";

const PAUSE_HOURS = 0.5;
const LONG_PAUSE_HOURS = 12;

const silentHours = ({ session, env }: Turn) =>
  session.lastIn === null ? 0 : elapsed(session.lastIn, env.now) / HOUR;

/** Long enough to have forgotten which question was open. */
export const isPaused = (turn: Turn) => silentHours(turn) > PAUSE_HOURS;

/** Long enough to begin anew: a new day, a new matter. */
export const isLongPaused = (turn: Turn) => silentHours(turn) > LONG_PAUSE_HOURS;
