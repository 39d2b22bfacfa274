import "server-only";
import type { Transaction } from "../db";
import type { BotEvent } from "../menu/engine/bot-event";
import type { Effect } from "../menu/engine/effect";
import { newSession, type Session } from "../menu/engine/session";
import { step } from "../menu/engine/step";
import type { Office } from "../office/load-office";
import { applyEffects } from "./apply-effects";
import { engineEnv } from "./engine-env";
import type { Unanswered } from "./list-unanswered";
import type { LockedConversation } from "./lock-conversation";
import { noteWaiting } from "./note-waiting";
import { saveSession } from "./save-session";
import { toEngineInput } from "./to-engine-input";

/** Something older than this was held up on the way; an answer of the bot would come out of time. */
const LATE_HOURS = 20;

type World = { office: Office; latest: number; now: Date };
type Turn = { effects: Effect[]; events: BotEvent[] };

/** Takes the messages through the engine and writes all that follows, in the caller's transaction. */
export async function advanceBot(
  tx: Transaction,
  conversation: LockedConversation,
  messages: Unanswered[],
  world: World,
): Promise<void> {
  const env = await engineEnv(tx, conversation, world);
  let session: Session = conversation.session ?? newSession(world.latest);
  const turns: Turn[] = [];
  for (const message of messages.filter((each) => !isLate(each, world.now))) {
    const result = step(session, toEngineInput(message), env);
    session = result.session;
    turns.push(result);
  }
  await saveSession(
    tx,
    conversation.id,
    session,
    turns.flatMap((turn) => turn.events),
  );
  await tx.message.updateMany({
    where: { id: { in: messages.map(({ id }) => id) } },
    data: { answeredAt: world.now },
  });
  const first = messages[0];
  const isUnseen = session.mode === "human" || messages.some((message) => isLate(message, world.now));
  await applyEffects(
    tx,
    { conversation, session, world, askedAt: first?.sentAt ?? world.now },
    effectsOf(turns, messages),
  );
  if (isUnseen && first) await noteWaiting(tx, conversation.id, first.sentAt);
}

const isLate = ({ sentAt }: Unanswered, now: Date) =>
  now.getTime() - sentAt.getTime() > LATE_HOURS * 3_600_000;

/** Of several files in a row only the last answer is said: twelve photos are one answer. */
function effectsOf(turns: Turn[], messages: Unanswered[]): Effect[] {
  return turns.flatMap(({ effects }, index) => {
    const isFollowedByFile = messages[index]?.document && messages[index + 1]?.document;
    return isFollowedByFile ? effects.filter(({ kind }) => kind !== "say") : effects;
  });
}
