import { z } from "zod";
import { currentStatus } from "./chats";
import { parameterError } from "./graph-error";
import { parse } from "./validate-message";
import type { World } from "./world";

const TYPING_MS = 25_000;
const READABLE_MS = 30 * 24 * 60 * 60 * 1000;

const readReceipt = z.strictObject({
  messaging_product: z.literal("whatsapp"),
  status: z.literal("read"),
  message_id: z.string(),
  typing_indicator: z.strictObject({ type: z.literal("text") }).optional(),
});

/** The office has read a message of the last 30 days and all before it; with `typing_indicator` it is shown as typing for 25 s. */
export function markRead(world: World, body: unknown) {
  const { message_id, typing_indicator } = parse(readReceipt, body, "");
  const message = world.chats.find(message_id);
  const isTooOld = message !== undefined && world.clock.now() - message.at > READABLE_MS;
  if (message?.from !== "resident" || isTooOld) {
    throw parameterError("Invalid parameter: message_id is not a message that this number received.");
  }
  const now = world.clock.now();
  for (const earlier of world.chats.of(message.residentId)) {
    if (earlier.from === "resident" && currentStatus(earlier) !== "read") {
      earlier.statuses.push({ status: "read", at: now });
    }
    if (earlier === message) break;
  }
  if (typing_indicator) showTyping(world, message.residentId);
  world.live.changed(message.residentId);
  return { success: true };
}

function showTyping(world: World, residentId: string) {
  world.typingUntil.set(residentId, world.clock.now() + TYPING_MS);
  world.clock.later(TYPING_MS, () => world.live.changed(residentId));
}
