import { z } from "zod";
import type { ChatMessage } from "./chats";
import { comeOnline } from "./come-online";
import { readInput } from "./control-input";
import { unknownObject } from "./graph-error";
import { type Call, json, type Route, route } from "./http-router";
import { assertCame, fateOf, withFate } from "./message-fate";
import { hasArrivedUnread, playByResident, readByResident } from "./report-status";
import { residentInput } from "./resident-input";
import { type Resident, visiblePhone } from "./residents";
import { sayAsResident } from "./say-as-resident";
import { mintInboundWamid } from "./wamid";
import { identityHash, inboundUpdate, isIdentityChecked, preferenceUpdate } from "./webhook-value";
import type { World } from "./world";

const newResident = z.strictObject({
  name: z.string().min(1).max(100),
  id: z.string().min(1).optional(),
  phone: z
    .string()
    .regex(/^\d{6,15}$/)
    .optional(),
  phoneHidden: z.boolean().optional(),
  userId: z.string().optional(),
  parentUserId: z.string().optional(),
  username: z.string().optional(),
  profileMissing: z.boolean().optional(),
  /** Unix seconds: wrote to the office then, so the reply window may be open. */
  lastMessageAt: z.number().optional(),
});

const newNumber = z.strictObject({
  phone: z
    .string()
    .regex(/^\d{6,15}$/)
    .optional(),
});

const changedResident = z.strictObject({
  name: z.string().min(1).max(100).optional(),
  username: z.string().optional(),
  phoneHidden: z.boolean().optional(),
  profileMissing: z.boolean().optional(),
  /** The phone is switched off or on. */
  isOffline: z.boolean().optional(),
  /** Another phone with the same number; told as `customer_identity_changed` where the office checks identities. */
  newPhone: z.literal(true).optional(),
  /** `stop` and `resume` are reported as `user_preferences`. */
  marketing: z.enum(["stop", "resume"]).optional(),
});

/** Residents and their chats: `/_sim/residents…`. */
export function residentRoutes(world: World): Route[] {
  return [
    route("GET", "/_sim/residents", () => json(world.residents.list().map((it) => toListRow(world, it)))),
    route("POST", "/_sim/residents", (call) => addResident(world, call)),
    route("POST", "/_sim/residents/:id", (call) => changeResident(world, call)),
    route("GET", "/_sim/residents/:id/messages", (call) => json(chatOf(world, findResident(world, call)))),
    route("POST", "/_sim/residents/:id/messages", async (call) => {
      const resident = findResident(world, call);
      const input = readInput(residentInput, call);
      assertCame(world, input);
      return json(await sayAsResident(world, resident, input), 201);
    }),
    route("POST", "/_sim/residents/:id/read", (call) => {
      readByResident(world, findResident(world, call).id);
      return json({ success: true });
    }),
    route("POST", "/_sim/residents/:id/play", (call) => {
      const { messageId } = readInput(z.strictObject({ messageId: z.string() }), call);
      const { id } = findResident(world, call);
      if (!playByResident(world, id, messageId)) throw unknownObject(messageId, call.method);
      return json({ success: true });
    }),
    route("POST", "/_sim/residents/:id/number", (call) => changeNumber(world, call)),
  ];
}

function findResident(world: World, { params, method }: Call) {
  const id = params.id ?? "";
  const found = world.residents.find(id);
  if (!found) throw unknownObject(id, method);
  return found;
}

function addResident(world: World, call: Call) {
  const { lastMessageAt, ...resident } = readInput(newResident, call);
  const added = world.residents.add(resident);
  if (lastMessageAt) world.chats.wrote(added.id, lastMessageAt * 1000);
  world.live.changed(added.id);
  return json(added, 201);
}

/** The resident takes a user name, hides the number, or stops marketing messages. */
function changeResident(world: World, call: Call) {
  const { marketing, newPhone, ...change } = readInput(changedResident, call);
  const before = findResident(world, call);
  const stoppedMarketing = marketing ? { stoppedMarketing: marketing === "stop" } : {};
  const phones = (before.phones ?? 0) + (newPhone ? 1 : 0);
  const changed = world.residents.change(before, { ...change, ...stoppedMarketing, phones });
  if (newPhone && isIdentityChecked(world))
    void world.sender.deliver(inboundUpdate(world, changed, identityChanged(world, changed)));
  if (change.isOffline === false) comeOnline(world, changed.id);
  if (marketing) void world.sender.deliver(preferenceUpdate(world, changed, marketing));
  world.live.changed(changed.id);
  return json(changed);
}

const identityChanged = (world: World, resident: Resident) => ({
  from: visiblePhone(resident, world.clock.now()),
  from_user_id: resident.userId,
  from_parent_user_id: resident.parentUserId,
  id: mintInboundWamid(visiblePhone(resident, world.clock.now())),
  timestamp: world.clock.seconds(),
  type: "system",
  system: {
    body: `User ${resident.name} may have changed`,
    type: "customer_identity_changed",
    wa_id: visiblePhone(resident, world.clock.now()),
  },
  identity: {
    acknowledged: false,
    created_timestamp: world.clock.seconds(),
    hash: identityHash(resident),
  },
});

function toListRow(world: World, resident: Resident) {
  const isOnPhone = (message: ChatMessage) => message.type !== "reaction" && fateOf(message) === "arrived";
  const chat = world.chats.of(resident.id).filter(isOnPhone);
  const isUnread = (message: ChatMessage) => message.from === "office" && hasArrivedUnread(message);
  return {
    ...resident,
    lastMessage: chat.at(-1),
    unread: chat.filter(isUnread).length,
    isWindowOpen: world.chats.isWindowOpen(resident.id, world.clock.now()),
  };
}

/** The chat in order, both ways, with everything that happened to each message and whether it is on the phone. */
function chatOf(world: World, resident: Resident) {
  const now = world.clock.now();
  return {
    resident,
    now,
    isTyping: (world.typingUntil.get(resident.id) ?? 0) > now,
    isWindowOpen: world.chats.isWindowOpen(resident.id, now),
    messages: world.chats.of(resident.id).map(withFate),
  };
}

/** The resident changes number, or hides it; the platform says so in a system message without `contacts`. */
function changeNumber(world: World, call: Call) {
  const before = findResident(world, call);
  const after = world.residents.changeNumber(before, readInput(newNumber, call).phone);
  const [from, to] = [
    visiblePhone(before, world.clock.now()) ?? before.userId,
    visiblePhone(after, world.clock.now()) ?? after.userId,
  ];
  const message = {
    from: visiblePhone(before, world.clock.now()),
    from_user_id: before.userId,
    from_parent_user_id: before.parentUserId,
    id: mintInboundWamid(visiblePhone(before, world.clock.now())),
    timestamp: world.clock.seconds(),
    type: "system",
    system: {
      body: `User ${before.name} changed from ${from} to ${to}`,
      wa_id: visiblePhone(after, world.clock.now()),
      user_id: after.userId,
      parent_user_id: after.parentUserId,
      previous_user_id: before.userId,
      previous_parent_user_id: before.parentUserId,
      type: visiblePhone(after, world.clock.now()) ? "user_changed_number" : "user_changed_user_id",
    },
  };
  void world.sender.deliver(inboundUpdate(world, after, message));
  return json({ ...after, wamid: message.id }, 201);
}
