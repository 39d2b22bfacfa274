import type { BotEvent } from "./bot-event";
import type { Effect } from "./effect";
import type { Input } from "./input";
import type { MenuDoc } from "./menu-doc";
import type { Env } from "./menu-env";
import { fillValues, withoutBraces } from "./placeholders";
import type { Prompt, PromptKind } from "./prompt";
import type { Session } from "./session";
import type { SystemTextKey } from "./system-texts";

/** One step in the making. Only the functions of this folder see it; the session is replaced, never changed. */
export interface Turn {
  readonly env: Env;
  readonly input: Input;
  /** The newest menu; running forms look theirs up (running-form.ts). */
  readonly doc: MenuDoc;
  session: Session;
  /** Misses in a row before this input: what led to an officer is told with the hand-over. */
  readonly missesBefore: number;
  readonly events: BotEvent[];
  readonly effects: Effect[];
  /** Short sentences that go before the prompt in the same message: each message costs money. */
  readonly lead: string[];
  prompt?: PromptDraft;
}

/** A prompt before it gets its number: its options have local ids, see `SessionPrompt`. */
export interface PromptDraft {
  kind: PromptKind;
  text: string;
  options: LocalOption[];
  numbered?: boolean;
  footer?: string;
  url?: Prompt["url"];
  media?: Prompt["media"];
  locationRequest?: boolean;
  /** Options that are understood although they are not shown (the menu that was shown before a leaf). */
  standing?: string[];
  again?: boolean;
}

export interface LocalOption {
  id: string;
  label: string;
  description?: string;
}

export const patch = (turn: Turn, change: Partial<Session>) => {
  turn.session = { ...turn.session, ...change };
};

/** A system text with the engine's own values in it; what a resident wrote is never read as a placeholder. */
export function textOf(turn: Turn, key: SystemTextKey, values: Record<string, string | number> = {}): string {
  const safe = Object.entries(values).map(([name, value]) => [name, withoutBraces(String(value))]);
  return fillValues(turn.doc.system[key], Object.fromEntries(safe));
}

/** Says something before the prompt of this step; the same sentence is said once. */
export const note = (turn: Turn, key: SystemTextKey, values: Record<string, string | number> = {}) => {
  const text = textOf(turn, key, values);
  if (!turn.lead.includes(text)) turn.lead.push(text);
};

export const ask = (turn: Turn, prompt: PromptDraft) => {
  turn.prompt = prompt;
};

/** A choice of the bot's own, e.g. `s:send`. */
export const action = (turn: Turn, id: string, key: SystemTextKey): LocalOption => ({
  id: `s:${id}`,
  label: turn.doc.system[key],
});

/** A document by version, or nothing when the caller does not have it. */
export function menuOf(env: Env, version: number): MenuDoc | undefined {
  try {
    return env.menu(version);
  } catch {
    return undefined;
  }
}
