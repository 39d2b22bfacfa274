import type { Failure } from "./chats";
import type { Fault } from "./faults";
import { messagingError } from "./graph-error";
import { fateOf } from "./message-fate";
import type { Recipient } from "./resolve-recipient";
import type { ValidMessage } from "./validate-message";
import { identityHash, isIdentityChecked } from "./webhook-value";
import type { World } from "./world";

/** What will be reported by webhook after a 200; the closed window may also be refused at once. */
export function laterFailure(
  world: World,
  message: ValidMessage,
  recipient: Recipient,
  fault?: Fault,
): Failure | undefined {
  if (fault?.async && fault.code !== undefined) return { code: fault.code, details: fault.details };
  const { resident } = recipient;
  const isWindowOpen = resident && world.chats.isWindowOpen(resident.id, world.clock.now());
  if (message.type !== "template" && !isWindowOpen) {
    if (!world.knobs.windowErrorAsync) throw messagingError(131047);
    return { code: 131047 };
  }
  if (!resident) return { code: 131026 };
  const isOtherPerson =
    isIdentityChecked(world) && message.identityHash && message.identityHash !== identityHash(resident);
  return isOtherPerson ? { code: 137000 } : wrongTarget(world, message, resident.id);
}

const REACHABLE_MS = 30 * 24 * 60 * 60 * 1000;

/** A reaction to a message of another chat or of none, older than 30 days, or a reaction itself: 131009. */
function wrongTarget(world: World, { type, content }: ValidMessage, residentId: string): Failure | undefined {
  if (type !== "reaction") return undefined;
  const { message_id } = content as { message_id: string };
  const details = "Reaction message_id is not a message to react to.";
  return reachable(world, message_id, residentId) ? undefined : { code: 131009, details };
}

/** The message that is quoted; what is older than 30 days or of another chat is left out without a word. */
export function quotedBy(world: World, { type, quotes }: ValidMessage, residentId: string) {
  const isQuoted = quotes !== undefined && type !== "reaction" && reachable(world, quotes, residentId);
  return isQuoted ? quotes : undefined;
}

function reachable({ chats, clock }: World, wamid: string, residentId: string) {
  const target = chats.find(wamid);
  const isHere = target?.residentId === residentId && target.type !== "reaction";
  return isHere && fateOf(target) !== "failed" && clock.now() - target.at < REACHABLE_MS;
}
