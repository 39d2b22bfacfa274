import type { World } from "./world";

const LOOK_EVERY_MS = 20;

/** Waits until the office has taken every webhook and every send has arrived or failed; false on timeout. */
export async function settle(world: World, timeoutMs: number) {
  const deadline = Date.now() + timeoutMs;
  while (!isSettled(world)) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return true;
}

const isSettled = ({ sender, chats }: World) => sender.pending === 0 && chats.underWay.size === 0;
