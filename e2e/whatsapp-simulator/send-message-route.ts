import { applyFault, hangUp } from "./apply-fault";
import { assertRecipientAllowed, assertThroughput } from "./assert-limits";
import { assertOfficeNumber, authorize } from "./authorize";
import type { ChatMessage } from "./chats";
import { checkMedia } from "./check-media";
import type { Fault } from "./faults";
import { GraphError, messagingError } from "./graph-error";
import { type Call, json, type Reply } from "./http-router";
import { markRead } from "./mark-read";
import type { TemplateMessage } from "./message-schemas";
import type { Billing } from "./price-book";
import { type RenderedTemplate, renderTemplate } from "./render-template";
import { reportDelivery } from "./report-status";
import { type Recipient, resolveRecipient } from "./resolve-recipient";
import { type ValidMessage, validateMessage } from "./validate-message";
import { mintOutboundWamid } from "./wamid";
import { identityHash } from "./webhook-value";
import type { OutboxEntry, World } from "./world";

const LAST_VERSION_WITH_CONVERSATION = 23;

/** POST /{version}/{phone}/messages: a send, or a read receipt with or without typing indicator. */
export async function sendMessageRoute(world: World, call: Call): Promise<Reply> {
  authorize(world, call);
  assertOfficeNumber(world, call);
  const body = call.json() as { status?: unknown } | undefined;
  if (body?.status !== undefined) return json(markRead(world, body));
  const entry: OutboxEntry = { receivedAt: Date.now(), request: body, httpStatus: 200, response: undefined };
  world.outbox.push(entry);
  try {
    return await send(world, call, entry);
  } catch (error) {
    if (error instanceof GraphError)
      Object.assign(entry, { httpStatus: error.status, response: error.toJson() });
    throw error;
  }
}

async function send(world: World, call: Call, entry: OutboxEntry): Promise<Reply> {
  const message = validateMessage(entry.request);
  assertThroughput(world);
  const mediaFailure = checkMedia(world, message.type, message.content);
  const template = renderIfTemplate(world, call, message);
  const recipient = resolveRecipient(world, message, template?.category);
  const { resident, phone } = recipient;
  const fault = world.faults.take([resident?.id, phone, message.recipient]);
  const isBroken = fault && (await applyFault(fault, call));
  if (isBroken) return isBroken;
  assertRecipientAllowed(world, recipient, template?.category);

  const failure =
    laterFailure(world, message, recipient, fault) ?? mediaFailure ?? wrongTarget(world, message);
  const record = recordSend(world, call, { message, recipient, template, willFail: failure !== undefined });
  const status = template ? { message_status: "accepted" } : {};
  const response = {
    messaging_product: "whatsapp",
    contacts: [recipient.contact],
    messages: [{ id: record.wamid, ...status }],
  };
  Object.assign(entry, { response, wamid: record.wamid, residentId: resident?.id });
  await reportDelivery(world, record, failure ?? unpaid(world, record));
  return fault?.hangUp === "after" ? hangUp(call) : json(response);
}

const renderIfTemplate = (world: World, call: Call, { type, content }: ValidMessage) =>
  type === "template" ? renderTemplate(world, call, content as TemplateMessage) : undefined;

/** What will be reported by webhook after a 200; the closed window may also be refused at once. */
function laterFailure(world: World, message: ValidMessage, { resident }: Recipient, fault?: Fault) {
  if (fault?.async && fault.code !== undefined) return { code: fault.code, details: fault.details };
  const isWindowOpen = resident && world.chats.isWindowOpen(resident.id, world.clock.now());
  if (message.type !== "template" && !isWindowOpen) {
    if (!world.knobs.windowErrorAsync) throw messagingError(131047);
    return { code: 131047 };
  }
  if (!resident) return { code: 131026 };
  const isSamePerson = !message.identityHash || message.identityHash === identityHash(resident);
  return isSamePerson ? undefined : { code: 137000 };
}

const REACTABLE_MS = 30 * 24 * 60 * 60 * 1000;

/** A reaction to a message that is not there, older than 30 days, or a reaction itself: 131009, by webhook. */
function wrongTarget(world: World, { type, content }: ValidMessage) {
  if (type !== "reaction") return undefined;
  const target = world.chats.find((content as { message_id: string }).message_id);
  const isFit = target && target.type !== "reaction" && world.clock.now() - target.at < REACTABLE_MS;
  return isFit ? undefined : { code: 131009, details: "Reaction message_id is not a message to react to." };
}

/** Without a way to pay, what is above the free replies is taken and never delivered. */
function unpaid({ knobs }: World, { billing }: ChatMessage) {
  return billing?.type === "regular" && !knobs.paymentMethod ? { code: 131042 } : undefined;
}

type Accepted = {
  message: ValidMessage;
  recipient: Recipient;
  template?: RenderedTemplate;
  willFail: boolean;
};

function recordSend(world: World, call: Call, accepted: Accepted): ChatMessage {
  const { message, recipient, template, willFail } = accepted;
  const { resident, phone } = recipient;
  world.typingUntil.delete(resident?.id ?? "");
  const record: ChatMessage = {
    wamid: mintOutboundWamid(resident?.phoneHidden ? undefined : (phone ?? resident?.phone)),
    residentId: resident?.id ?? `unknown:${phone ?? message.recipient}`,
    from: "office",
    at: world.clock.now(),
    type: message.type,
    content: template ?? message.content,
    quotes: message.quotes,
    callbackData: message.callbackData,
    billing: willFail || !resident ? undefined : billingOf(world, call, resident.id, template),
    sentToPhone: phone,
    statuses: [],
  };
  world.chats.add(record);
  world.live.changed(record.residentId);
  return record;
}

function billingOf(world: World, { params }: Call, residentId: string, template?: RenderedTemplate): Billing {
  const now = world.clock.now();
  const category = template?.category ?? "service";
  const isWindowOpen = world.chats.isWindowOpen(residentId, now);
  const isFreeEntry = world.chats.answerFreeEntry(residentId, now);
  const sending = { category, isWindowOpen, isFreeEntry };
  const price = world.prices.priceOf(sending, now, world.knobs.freeServiceMessages);
  return { ...price, withConversation: Number(params.version) <= LAST_VERSION_WITH_CONVERSATION };
}
