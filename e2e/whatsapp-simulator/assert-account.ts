import { MESSAGING_TIERS } from "./account-state";
import { anyError, messagingError } from "./graph-error";
import type { Recipient } from "./resolve-recipient";
import type { World } from "./world";

/**
 * May the account send at all (131031), begin a conversation or answer one (368), and to one person more (131048)?
 * For the last Meta names no code: 131048 is the one that speaks of how many messages a number may send.
 */
export function assertAccountMaySend(world: World, { resident }: Recipient, isTemplate: boolean) {
  const { clock, chats, recipientLimit } = world;
  const { account } = world.office;
  const now = clock.now();
  if (account.isDisabled) throw messagingError(131031);
  const isAnswer = resident !== undefined && chats.isWindowOpen(resident.id, now);
  // What is neither an answer nor a template is refused for the closed window.
  if (!isAnswer && !isTemplate) return;
  const restriction = isAnswer
    ? "RESTRICTED_CUSTOMER_INITIATED_MESSAGING"
    : "RESTRICTED_BIZ_INITIATED_MESSAGING";
  if (account.isRestricted(restriction, now)) throw anyError(368);
  if (!resident || isAnswer) return;
  if (!recipientLimit.take(resident.id, MESSAGING_TIERS[account.tier], now)) throw messagingError(131048);
}
