import type { ChatMessage, JsonObject } from "./chats";
import { describeError } from "./error-catalogue";
import { GraphError } from "./graph-error";
import type { Content } from "./inbound-content";
import type { ResidentInput } from "./resident-input";
import type { World } from "./world";

type Input<Type> = Extract<ResidentInput, { type: Type }>;

const MINUTE_MS = 60 * 1000;
/** Until when a message can be changed or taken back on the phone. */
const CHANGEABLE_MS = { edit: 15 * MINUTE_MS, revoke: 48 * 60 * MINUTE_MS };

const UNSUPPORTED_WORDS = {
  131051: { title: "Message type unknown", details: "Message type is currently not supported." },
  131060: {
    title: "This message is currently unavailable",
    details: "This message is currently unavailable.",
  },
};

/** What the API cannot show: polls, pins, edits on an ordinary number; 131060 from a companion device. */
export function unsupported(kind: string, code: keyof typeof UNSUPPORTED_WORDS = 131051): Content {
  const { title, details } = UNSUPPORTED_WORDS[code];
  const error = { code, title, message: title, error_data: { details } };
  return { type: "unsupported", content: { type: kind }, rest: { errors: [error] } };
}

/** A file of more than 100 MB: the office learns its kind and an error. */
export function tooLarge(type: string): Content {
  const { title, details } = describeError(131052);
  const error = { code: 131052, title, message: title, error_data: { details } };
  return { type, content: undefined, rest: { errors: [error] } };
}

/** A message is edited or taken back. Throws 422 when it is not the resident's own or too old. */
export function changedMessage(world: World, input: Input<"edit" | "revoke">): Content {
  const { type, messageId, form } = input;
  const original = world.chats.find(messageId);
  const isOwn = original?.from === "resident";
  if (!isOwn || world.clock.now() - original.at > CHANGEABLE_MS[type]) {
    const message = "Only one's own message can be changed within 15 minutes and taken back within two days.";
    throw new GraphError(422, { message, type: "OAuthException", code: 0 });
  }
  if (form === "unsupported") return unsupported(type);
  if (type === "revoke") return { type, content: { original_message_id: messageId } };
  const corrected = { type: original.type, [original.type]: correctedContent(original, input.text) };
  const message = { context: { id: messageId }, ...corrected };
  return { type, content: { original_message_id: messageId, message } };
}

/** What a message says after an edit: other words, or another caption under the same file. */
export const correctedContent = ({ type, content }: ChatMessage, text: string): JsonObject =>
  type === "text" ? { body: text } : { ...(content as JsonObject), caption: text };

/** A contact card; with the resident's own number when it answers a request for it. */
export function sharedContact(world: World, input: Input<"contacts">): Content {
  const asked = world.chats.find(input.contextId ?? "")?.content as { type?: string } | undefined;
  const isAnswer = asked?.type === "request_contact_info";
  const origin = input.origin ?? (isAnswer ? "contact_request" : "other");
  const card = contactCard(input, origin === "contact_request");
  if (input.originOn === "contact") return { type: "contacts", content: [{ ...card, origin }] };
  return { type: "contacts", content: [card], rest: { origin } };
}

function contactCard({ name, phone }: Input<"contacts">, hasVcard: boolean) {
  const [first, ...others] = (name ?? "").split(" ");
  const vcard = [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `FN:${name ?? ""}`,
    `TEL;type=CELL;waid=${phone}:+${phone}`,
    "END:VCARD",
  ];
  return {
    name: name ? { first_name: first, last_name: others.join(" "), formatted_name: name } : undefined,
    phones: phone ? [{ phone: `+${phone}`, wa_id: phone, type: "CELL" }] : undefined,
    vcard: hasVcard && phone ? vcard.join("\n") : undefined,
  };
}
