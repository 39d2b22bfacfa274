import type { ChatMessage, DeliveryStatus, Failure } from "./chats";
import { fateOf } from "./message-fate";
import type { Resident } from "./residents";
import { statusUpdate } from "./webhook-value";
import type { World } from "./world";

/** Notes what happened to a message of the office and tells the office. Resolves after the first attempt. */
export function reportStatus(world: World, message: ChatMessage, status: DeliveryStatus, failure?: Failure) {
  const resident = world.residents.find(message.residentId) ?? unreachable(message);
  const now = world.clock.now();
  const isFirstArrival = isArrival(status) && !message.statuses.some((it) => isArrival(it.status));
  if (isFirstArrival && message.billing) world.prices.arrived(message.billing, now, world.knobs);
  message.statuses.push({ status, at: now, code: failure?.code });
  if (status !== "sent" || message.type === "reaction") world.chats.underWay.delete(message);
  world.live.changed(resident.id);
  return world.sender.deliver(statusUpdate(world, resident, message, status, failure));
}

const isArrival = (status: DeliveryStatus) => status === "delivered" || status === "read";

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
  const { statusDelayMs, statusBeforeResponse, sentLast } = world.knobs;
  const { clock } = world;
  world.chats.underWay.add(message);
  const soonMs = statusDelayMs / 4;
  if (failure) {
    clock.later(soonMs, () => void reportStatus(world, message, "failed", failure));
    return;
  }
  const isSentLast = sentLast && message.type !== "reaction";
  if (statusBeforeResponse) await reportStatus(world, message, "sent");
  else clock.later(isSentLast ? statusDelayMs : soonMs, () => void reportStatus(world, message, "sent"));
  if (message.type === "reaction") return;
  clock.later(isSentLast ? soonMs : statusDelayMs, () => arrive(world, message));
}

/** The message reaches the phone; one that is off leaves it at `sent`. */
export function arrive(world: World, message: ChatMessage) {
  if (world.residents.find(message.residentId)?.isOffline) {
    world.chats.underWay.delete(message);
    return;
  }
  const isRead = world.knobs.skipDelivered || world.live.isChatOpen(message.residentId);
  void reportStatus(world, message, isRead ? "read" : "delivered");
}

/** The resident opens the chat: everything that had arrived is read. */
export function readByResident(world: World, residentId: string) {
  for (const message of world.chats.of(residentId)) {
    if (message.from === "office" && hasArrivedUnread(message)) void reportStatus(world, message, "read");
  }
}

/** Whether a message of the office is on the phone and not read yet. */
export const hasArrivedUnread = ({ statuses }: ChatMessage) =>
  statuses.some(({ status }) => status === "delivered") &&
  !statuses.some(({ status }) => status === "read" || status === "played");

/** The resident plays a sound of the office; `played` is told of voice messages only, once. False when there is none to play. */
export function playByResident(world: World, residentId: string, wamid: string) {
  const message = world.chats.find(wamid);
  const isSound = message?.residentId === residentId && message.from === "office" && message.type === "audio";
  if (!message || !isSound || fateOf(message) !== "arrived") return false;
  if (hasArrivedUnread(message)) void reportStatus(world, message, "read");
  const isVoice = (message.content as { voice?: boolean }).voice === true;
  if (isVoice && message.statuses.every(({ status }) => status !== "played"))
    void reportStatus(world, message, "played");
  return true;
}
