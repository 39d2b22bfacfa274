import "server-only";
import type { Transaction } from "../db";
import type { BotEvent } from "../menu/engine/bot-event";
import type { Effect } from "../menu/engine/effect";
import type { Input } from "../menu/engine/input";
import { newSession } from "../menu/engine/session";
import { type StepResult, step } from "../menu/engine/step";
import { whatsAppTime } from "../outbox/whatsapp-clock";
import type { Scene } from "./apply-effects";
import type { BotWorld } from "./bot-world";
import { engineEnv } from "./engine-env";
import type { Unanswered } from "./list-unanswered";
import type { LockedConversation } from "./lock-conversation";
import { toEngineInput } from "./to-engine-input";

/** Something older than this was held up on the way; an answer of the bot would come out of time. */
const LATE_HOURS = 20;

/** What the bot made of a conversation's messages, before anything of it is written. */
export type Turn = Scene & { messageIds: string[]; events: BotEvent[]; effects: Effect[] };

/** Takes the messages (at least one) of a held conversation through the engine. Reads, but writes nothing. */
export async function advanceBot(
  tx: Transaction,
  conversation: LockedConversation,
  messages: [Unanswered, ...Unanswered[]],
  world: BotWorld,
): Promise<Turn> {
  const env = await engineEnv(tx, conversation, world);
  const onTime = messages.filter(({ sentAt }) => !isLate(sentAt, world.now));
  const inputs =
    onTime.length === messages.length ? onTime.map(toEngineInput) : [toOfficer(onTime, world.now)];
  let session = conversation.session ?? newSession(world.latest);
  const results: StepResult[] = [];
  for (const input of inputs) {
    const result = step(session, input, env);
    session = result.session;
    results.push(result);
  }
  const [first] = messages;
  return {
    conversation,
    session,
    world,
    turnKey: first.id,
    askedAt: first.sentAt,
    messageIds: messages.map(({ id }) => id),
    events: results.flatMap(({ events }) => events),
    effects: effectsOf(results, messages),
  };
}

const isLate = (sentAt: Date, now: Date) =>
  whatsAppTime(now).getTime() - sentAt.getTime() > LATE_HOURS * 3_600_000;

/**
 * An officer looks at what is late, and at whatever came along with it. The resident hears of that who wrote just now;
 * otherwise the bot keeps silent.
 */
const toOfficer = (onTime: Unanswered[], now: Date): Input => ({
  kind: "staff",
  act: onTime.length > 0 ? "call" : "take_over",
  sentAt: now.toISOString(),
});

/** Of several files in a row only the last thing said counts: twelve photos are one answer. */
function effectsOf(results: StepResult[], messages: Unanswered[]): Effect[] {
  const isFile = (index: number) => Boolean(messages[index]?.document);
  const says = ({ effects }: StepResult) => effects.some(({ kind }) => kind === "say");
  return results.flatMap((result, index) => {
    const end = results.findIndex((_, later) => later > index && !isFile(later));
    const rest = results.slice(index + 1, end === -1 ? undefined : end);
    const isOvertaken = isFile(index) && rest.some(says);
    return isOvertaken ? result.effects.filter(({ kind }) => kind !== "say") : result.effects;
  });
}
