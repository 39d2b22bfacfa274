import type { ChatMessage, JsonObject } from "./chats";
import { inboundContent } from "./inbound-content";
import { correctedContent } from "./rare-content";
import type { ResidentInput } from "./resident-input";
import { type Resident, visiblePhone } from "./residents";
import { mintInboundWamid } from "./wamid";
import { inboundUpdate } from "./webhook-value";
import type { World } from "./world";

/** A resident sends something: the bubble appears, the webhook leaves. Gives the message's id. */
export async function sayAsResident(world: World, resident: Resident, input: ResidentInput) {
  const { type, content, rest } = await inboundContent(world, input);
  const wamid = input.wamid ?? mintInboundWamid(visiblePhone(resident, world.clock.now()));
  const at = input.timestamp === undefined ? world.clock.now() : input.timestamp * 1000;
  const message = {
    context: contextOf(world, resident, input),
    from: visiblePhone(resident, world.clock.now()),
    from_user_id: resident.userId,
    from_parent_user_id: resident.parentUserId,
    id: wamid,
    timestamp: String(Math.floor(at / 1000)),
    type,
    referral: input.referral === true ? EXAMPLE_REFERRAL : input.referral,
    ...rest,
    [type]: content,
  };
  const isRedelivery = world.chats.find(wamid) !== undefined;
  const bubble: ChatMessage = {
    wamid,
    residentId: resident.id,
    from: "resident",
    at,
    type,
    content,
    quotes: input.contextId,
    isUnheard: world.office.blocked.has(resident.id) || undefined,
    statuses: [],
  };
  if (isChange(input)) changeBubble(world, input);
  else if (!isRedelivery) world.chats.add(bubble);
  if (input.referral && !bubble.isUnheard) world.chats.cameByAdvertisement(resident.id, at);
  world.live.changed(resident.id);
  const delivered = deliver(world, { resident, message, bubble, times: input.times });
  return { wamid, accepted: input.wait ? await delivered : undefined };
}

/** An advertisement of the office, as a click on it is reported. */
const EXAMPLE_REFERRAL = {
  source_url: "https://fb.me/contoh",
  source_id: "120210000000000001",
  source_type: "ad",
  body: "Urus surat lewat WhatsApp",
  headline: "Layanan kelurahan",
  media_type: "image",
  image_url: "https://scontent.example/iklan.jpg",
  ctwa_clid: "ARAkLkA8rmlFeiCktEJQ-QTwRiyYHAFDLMNDBH0CD3qpjd0HR4irJ6LEkR7JwFF4XvnO2E4Nx0",
  welcome_message: { text: "Ada yang bisa kami bantu?" },
};

type Change = Extract<ResidentInput, { type: "edit" | "revoke" }>;
const isChange = ({ type }: ResidentInput): boolean => type === "edit" || type === "revoke";

/** On the phone an edit shows in the old bubble, and what was taken back is gone. */
function changeBubble(world: World, input: ResidentInput) {
  const { messageId, ...change } = input as Change;
  const original = world.chats.find(messageId);
  if (!original) return;
  if (change.type === "edit") original.content = correctedContent(original, change.text);
  else Object.assign(original, { type: "revoked", content: {} });
}

function contextOf(
  world: World,
  resident: Resident,
  { contextId, forwarded }: ResidentInput,
): JsonObject | undefined {
  if (!contextId && forwarded === "frequently") return { frequently_forwarded: true };
  if (!contextId) return forwarded ? { forwarded } : undefined;
  const quoted = world.chats.find(contextId);
  const from =
    quoted?.from === "resident" ? visiblePhone(resident, world.clock.now()) : world.office.displayPhoneNumber;
  return { from, id: contextId };
}

type Sending = { resident: Resident; message: JsonObject; bubble: ChatMessage; times: number };

async function deliver(world: World, { resident, message, bubble, times }: Sending) {
  // Who is blocked writes into the void.
  if (bubble.isUnheard) return false;
  // Copies go out side by side, as the platform's do, so each has a key of its own.
  const copies = Array.from({ length: times }, (_, copy) => {
    const update = inboundUpdate(world, resident, message);
    return world.sender.deliver(copy === 0 ? update : { ...update, key: `${update.key}#${copy}` });
  });
  const accepted = (await Promise.all(copies)).some(Boolean);
  if (accepted && bubble.statuses.length === 0) {
    bubble.statuses.push({ status: "delivered", at: world.clock.now() });
    world.live.changed(resident.id);
  }
  return accepted;
}
