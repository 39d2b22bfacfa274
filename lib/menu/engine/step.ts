import type { BotEvent } from "./bot-event";
import type { Effect } from "./effect";
import type { Input } from "./input";
import { limitSession } from "./limit-session";
import type { MenuDoc } from "./menu-doc";
import type { Env } from "./menu-env";
import { readInput } from "./read-input";
import { sayPrompt } from "./say-prompt";
import type { Session } from "./session";
import { scheduleNext } from "./timers";
import { menuOf, type Turn } from "./turn";

export interface StepResult {
  session: Session;
  events: BotEvent[];
  effects: Effect[];
}

/**
 * One input in; the next session and what to do about it out. No clock, no database, no network, no throw: a fault
 * ends with a word to the resident and the conversation in the officers' queue.
 */
export function step(session: Session, input: Input, env: Env): StepResult {
  if (isIgnored(session, input)) return { session, events: [], effects: [] };
  const doc = menuOf(env, env.latest) ?? menuOf(env, session.menuV);
  if (!doc) return failed(session, input, env, "no menu");
  const turn: Turn = {
    env,
    input,
    doc,
    session: { ...session, seq: session.seq + 1 },
    missesBefore: session.misses,
    events: [{ kind: "message_seen", input: input.kind }],
    effects: [],
    lead: [],
  };
  try {
    readInput(turn, input);
    if (isResident(input)) turn.session = { ...turn.session, lastIn: input.sentAt };
    sayPrompt(turn);
    scheduleNext(turn);
    return { session: limitSession(turn.session), events: turn.events, effects: turn.effects };
  } catch (error) {
    return failed(session, input, env, String(error), doc);
  }
}

const isIgnored = (session: Session, input: Input) =>
  input.kind === "reaction" ||
  (input.kind === "opened" && isInTheMiddle(session)) ||
  (input.kind === "tick" && input.seq !== session.seq);

/** With an officer or in a form: a greeting would only interrupt. */
const isInTheMiddle = ({ mode, form }: Session) => mode === "human" || form !== undefined;

const isResident = (input: Input) => input.kind !== "tick" && input.kind !== "staff";

function failed(session: Session, input: Input, env: Env, detail: string, doc?: MenuDoc): StepResult {
  const seq = session.seq + 1;
  const effects: Effect[] = [{ kind: "hand_over", reason: "error" }];
  if (doc && isResident(input))
    effects.unshift({
      kind: "say",
      prompt: {
        id: String(seq),
        kind: "notice",
        text: doc.system.failed,
        options: [],
        page: 0,
        numbered: true,
        listButton: doc.system.labelListButton,
        next: { id: `s:next@${env.latest}.${seq}`, label: doc.system.labelNext },
      },
    });
  const parked = session.form ? [...session.parked, session.form].slice(-3) : session.parked;
  const rest: Session = {
    ...session,
    seq,
    mode: "human",
    prompt: undefined,
    form: undefined,
    parked,
    at: "root",
    page: 0,
  };
  return { session: rest, events: [{ kind: "failed", detail: detail.slice(0, 200) }], effects };
}
