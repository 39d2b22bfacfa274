import type { Billing } from "./price-book";
import type { World } from "./world";

const LAST_VERSION_WITH_CONVERSATION = 23;

type Sending = { residentId: string | undefined; type: string; templateCategory?: string; version: number };

/** What a message will be charged when it arrives. A reaction never arrives: it has no price and is not counted. */
export function billMessage(world: World, sending: Sending): Billing | undefined {
  const { residentId, type, templateCategory, version } = sending;
  if (!residentId || type === "reaction") return undefined;
  const now = world.clock.now();
  const freeUntil = world.chats.answerFreeEntry(residentId, now);
  const price = world.prices.priceOf({
    category: templateCategory ?? "service",
    isWindowOpen: world.chats.isWindowOpen(residentId, now),
    isFreeEntry: freeUntil !== undefined,
    now,
    free: world.knobs.freeServiceMessages,
  });
  return { ...price, freeUntil, withConversation: version <= LAST_VERSION_WITH_CONVERSATION };
}

/** Without a way to pay, what is above the free replies is taken and never delivered. */
export const unpaid = ({ knobs }: World, billing: Billing | undefined) =>
  billing?.type === "regular" && !knobs.paymentMethod ? { code: 131042 } : undefined;
