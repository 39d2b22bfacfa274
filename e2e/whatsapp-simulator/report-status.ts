import { type ChatMessage, currentStatus, type DeliveryStatus } from "./chats";
import type { Resident } from "./residents";
import { statusUpdate } from "./webhook-value";
import type { World } from "./world";

type Failure = { code: number; details?: string };

/** Notes what happened to a message of the office and tells the office. Resolves after the first attempt. */
export function reportStatus(world: World, message: ChatMessage, status: DeliveryStatus, failure?: Failure) {
  const resident = world.residents.find(message.residentId) ?? unreachable(message);
  message.statuses.push({ status, at: world.clock.now(), code: failure?.code });
  world.live.changed(resident.id);
  return world.sender.deliver(statusUpdate(world, resident, message, status, failure));
}

/** Someone who is not on WhatsApp: the office knows only the number that it wrote to. */
function unreachable({ residentId, sentToPhone }: ChatMessage): Resident {
  const userId = residentId.slice(residentId.indexOf(":") + 1);
  return {
    id: residentId,
    name: "",
    phone: sentToPhone,
    phoneHidden: false,
    userId: sentToPhone ? "" : userId,
  };
}

/** The usual life of a message: sent, then delivered; read at once, without delivered, in an open chat. */
export async function reportDelivery(world: World, message: ChatMessage, failure?: Failure) {
  const { statusDelayMs, statusBeforeResponse } = world.knobs;
  const { clock } = world;
  if (failure) {
    clock.later(statusDelayMs / 4, () => void reportStatus(world, message, "failed", failure));
    return;
  }
  if (statusBeforeResponse) await reportStatus(world, message, "sent");
  else clock.later(statusDelayMs / 4, () => void reportStatus(world, message, "sent"));
  if (message.type === "reaction") return;
  clock.later(statusDelayMs, () => {
    const isOpen = world.live.isChatOpen(message.residentId);
    void reportStatus(world, message, isOpen ? "read" : "delivered");
  });
}

/** The resident opens the chat: everything that had arrived is read. */
export function readByResident(world: World, residentId: string) {
  for (const message of world.chats.of(residentId)) {
    if (message.from === "office" && currentStatus(message) === "delivered") {
      void reportStatus(world, message, "read");
    }
  }
}
