import { currentStatus } from "./chats";
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

const isSettled = (world: World) =>
  world.sender.pending === 0 &&
  world.chats.all().every((message) => {
    const status = currentStatus(message);
    if (message.from === "resident") return true;
    return message.type === "reaction" ? status !== undefined : status !== undefined && status !== "sent";
  });
