import "server-only";
import type { Transaction } from "../db";
import type { BotEvent } from "../menu/engine/bot-event";
import type { Effect } from "../menu/engine/effect";
import type { Input } from "../menu/engine/input";
import { newSession } from "../menu/engine/session";
import { step } from "../menu/engine/step";
import type { Office } from "../office/load-office";
import { applyEffects } from "./apply-effects";
import { engineEnv } from "./engine-env";
import { followSession } from "./follow-session";
import type { Unanswered } from "./list-unanswered";
import type { LockedConversation } from "./lock-conversation";
import { saveSession } from "./save-session";
import { toEngineInput } from "./to-engine-input";

/** Something older than this was held up on the way; an answer of the bot would come out of time. */
const LATE_HOURS = 20;

type World = { office: Office; latest: number; now: Date };
type Turn = { effects: Effect[]; events: BotEvent[] };

/** Takes the messages (at least one) through the engine and writes all that follows, in the caller's transaction. */
export async function advanceBot(
  tx: Transaction,
  conversation: LockedConversation,
  messages: [Unanswered, ...Unanswered[]],
  world: World,
): Promise<void> {
  const env = await engineEnv(tx, conversation, world);
  const onTime = messages.filter(({ sentAt }) => !isLate(sentAt, world.now));
  let session = conversation.session ?? newSession(world.latest);
  const turns: Turn[] = [];
  for (const input of onTime.length > 0 ? onTime.map(toEngineInput) : [takeOver(world.now)]) {
    const result = step(session, input, env);
    session = result.session;
    turns.push(result);
  }
  const events = turns.flatMap((turn) => turn.events);
  await saveSession(tx, conversation.id, session, events);
  await tx.message.updateMany({
    where: { id: { in: messages.map(({ id }) => id) } },
    data: { answeredAt: world.now },
  });
  const [first] = messages;
  await followSession(tx, conversation.id, session, first.sentAt);
  const scene = { conversation, session, world, turnKey: first.id, askedAt: first.sentAt };
  await applyEffects(tx, scene, effectsOf(turns, onTime));
}

const isLate = (sentAt: Date, now: Date) => now.getTime() - sentAt.getTime() > LATE_HOURS * 3_600_000;

/** Nothing but late messages: the bot keeps silent and an officer looks. */
const takeOver = (now: Date): Input => ({ kind: "staff", act: "take_over", sentAt: now.toISOString() });

/** Of several files in a row only the last thing said counts: twelve photos are one answer. */
function effectsOf(turns: Turn[], messages: Unanswered[]): Effect[] {
  const isFile = (index: number) => Boolean(messages[index]?.document);
  const says = ({ effects }: Turn) => effects.some(({ kind }) => kind === "say");
  return turns.flatMap((turn, index) => {
    const end = turns.findIndex((_, later) => later > index && !isFile(later));
    const rest = turns.slice(index + 1, end === -1 ? undefined : end);
    const isOvertaken = isFile(index) && rest.some(says);
    return isOvertaken ? turn.effects.filter(({ kind }) => kind !== "say") : turn.effects;
  });
}
