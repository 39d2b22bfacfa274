import { type ChatMessage, currentStatus } from "./chats";
import type { RenderedTemplate } from "./render-template";
import { arrive } from "./report-status";
import type { World } from "./world";

const LIFE_MS = 30 * 24 * 60 * 60 * 1000;

/** The phone is on again: what waited arrives, but what waited longer than it may is gone without a word ("Time-to-live"). */
export function comeOnline(world: World, residentId: string) {
  for (const message of world.chats.of(residentId)) {
    const isWaiting = message.from === "office" && currentStatus(message) === "sent";
    if (isWaiting && message.type !== "reaction" && isAlive(message, world.clock.now()))
      arrive(world, message);
  }
}

function isAlive({ at, type, content }: ChatMessage, now: number) {
  const lifeMs = type === "template" ? (content as RenderedTemplate).lifeSeconds * 1000 : LIFE_MS;
  return now - at < lifeMs;
}
