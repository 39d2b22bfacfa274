import type { BotEvent } from "./bot-event";
import type { Effect } from "./effect";
import type { Input } from "./input";
import type { Env } from "./menu-env";
import type { Session } from "./session";

export interface StepResult {
  session: Session;
  events: BotEvent[];
  effects: Effect[];
}

/** One input in; the next session and what to do about it out. No clock, no database, no network, no throw. */
export function step(session: Session, _input: Input, _env: Env): StepResult {
  return { session, events: [], effects: [] };
}
