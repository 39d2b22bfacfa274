import type { ChatMessage } from "./chats";
import { describeError } from "./error-catalogue";
import { controlError } from "./graph-error";
import type { ResidentInput } from "./resident-input";
import type { World } from "./world";

/** Only what has arrived is on the resident's phone; the rest is shown to the tester, apart. */
export type Fate = "arrived" | "under_way" | "failed";

export function fateOf({ from, type, statuses }: ChatMessage): Fate {
  const has = (...all: string[]) => statuses.some(({ status }) => all.includes(status));
  if (from === "resident") return "arrived";
  if (has("failed")) return "failed";
  // Of a reaction nothing is told but that it was sent.
  return has("delivered", "read", "played") || (type === "reaction" && has("sent")) ? "arrived" : "under_way";
}

/** A message with its fate, and the reason when it failed. */
export function withFate(message: ChatMessage) {
  const code = message.statuses.find(({ status }) => status === "failed")?.code;
  const failure = code === undefined ? undefined : { code, title: describeError(code).title };
  return { ...message, fate: fateOf(message), failure };
}

/** Nobody quotes, taps or reacts to what never came. */
export function assertCame(world: World, input: ResidentInput) {
  for (const wamid of [input.contextId, "messageId" in input ? input.messageId : undefined]) {
    const message = wamid === undefined ? undefined : world.chats.find(wamid);
    if (message && fateOf(message) === "failed")
      throw controlError(`${wamid} failed and never came to this phone.`);
  }
}
