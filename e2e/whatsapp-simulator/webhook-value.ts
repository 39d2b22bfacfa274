import { createHash } from "node:crypto";
import type { Update } from "./batch-payload";
import type { ChatMessage, DeliveryStatus, Failure, JsonObject } from "./chats";
import { describeError } from "./error-catalogue";
import { type Resident, visiblePhone } from "./residents";
import type { World } from "./world";

/** The webhook for what a resident sent; `contacts` is left out where the platform leaves it out. */
export function inboundUpdate(world: World, resident: Resident, message: JsonObject): Update {
  const contacts = message.type === "system" ? {} : { contacts: [contactOf(world, resident)] };
  world.throughput.use(world.knobs.throughputPerSecond, world.clock.now());
  return messagesUpdate(world, resident, { ...contacts, messages: [message] });
}

/** The webhook for something that happened to a message of the office. */
export function statusUpdate(
  world: World,
  resident: Resident,
  message: ChatMessage,
  status: DeliveryStatus,
  failure?: Failure,
): Update {
  const { username: _, ...unnamed } = resident;
  const contact = contactOf(world, status === "sent" ? unnamed : resident);
  return messagesUpdate(world, resident, {
    statuses: [
      {
        id: message.wamid,
        status,
        timestamp: world.clock.seconds(),
        recipient_id: visiblePhone(resident, world.clock.now()) ?? message.sentToPhone,
        recipient_user_id: resident.userId || undefined,
        recipient_parent_user_id: resident.parentUserId,
        recipient_identity_key_hash: isIdentityChecked(world) ? identityHash(resident) : undefined,
        biz_opaque_callback_data: message.callbackData,
        ...(failure ? { errors: [errorOf(failure)] } : priceOf(world, message, status)),
      },
    ],
    ...(failure ? {} : { contacts: [contact] }),
  });
}

/** The resident stops marketing messages or wants them again: field `user_preferences`. */
export function preferenceUpdate(world: World, resident: Resident, value: "stop" | "resume"): Update {
  const preference = {
    wa_id: visiblePhone(resident, world.clock.now()),
    user_id: resident.userId,
    detail: `User requested to ${value} marketing messages`,
    category: "marketing_messages",
    value,
    timestamp: Number(world.clock.seconds()),
  };
  const contacts = [contactOf(world, resident)];
  const rest = { metadata: metadataOf(world), contacts, user_preferences: [preference] };
  return { field: "user_preferences", key: resident.id, value: { messaging_product: "whatsapp", ...rest } };
}

const metadataOf = ({ office, credentials }: World) => ({
  display_phone_number: office.displayPhoneNumber,
  phone_number_id: credentials.phoneNumberId,
});

/** Something wrong with the number or the account that no message tells of: `errors` beside `metadata`. */
export const accountErrorUpdate = (world: World, code: number): Update => ({
  field: "messages",
  key: "account",
  value: { messaging_product: "whatsapp", metadata: metadataOf(world), errors: [errorOf({ code })] },
});

function messagesUpdate(world: World, resident: Resident, lists: JsonObject): Update {
  const metadata = metadataOf(world);
  return {
    field: "messages",
    key: resident.id,
    value: { messaging_product: "whatsapp", metadata, ...lists },
  };
}

/** Changes with the phone behind a number: the office can ask to be told (`enable_identity_key_check`). */
export const identityHash = ({ userId, phones = 0 }: Resident) =>
  createHash("sha256").update(`${userId}.${phones}`).digest("base64").slice(0, 16);

export const isIdentityChecked = ({ office }: World) =>
  (office.settings.user_identity_change as JsonObject | undefined)?.enable_identity_key_check === true;

const contactOf = (world: World, resident: Resident) => ({
  profile: resident.profileMissing ? undefined : { name: resident.name, username: resident.username },
  wa_id: visiblePhone(resident, world.clock.now()),
  user_id: resident.userId,
  parent_user_id: resident.parentUserId,
  identity_key_hash: isIdentityChecked(world) ? identityHash(resident) : undefined,
});

function errorOf({ code, details }: Failure) {
  const known = describeError(code);
  return {
    code,
    title: known.title,
    message: known.title,
    error_data: { details: details ?? known.details },
    href: "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/",
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Prices come with `sent` and with the first of `delivered` and `read`; conversations only until v23.0. */
function priceOf(world: World, message: ChatMessage, status: DeliveryStatus): JsonObject {
  const { billing, statuses, wamid } = message;
  const arrived = statuses.filter((it) => it.status === "delivered" || it.status === "read").length;
  const carriesPrice = status === "sent" || ((status === "delivered" || status === "read") && arrived === 1);
  if (!billing || !carriesPrice) return {};
  const { category, type } = billing;
  const pricing = { billable: type === "regular", pricing_model: "PMP", type, category };
  // From v24.0 on a conversation is named only for a free entry point.
  if (!billing.withConversation && type !== "free_entry_point") return { pricing };
  const endsAt = billing.freeUntil ?? world.clock.now() + DAY_MS;
  const expires = status === "sent" ? String(Math.floor(endsAt / 1000)) : undefined;
  const id = Buffer.from(wamid).toString("hex").slice(-32);
  return { conversation: { id, expiration_timestamp: expires, origin: { type: category } }, pricing };
}
