import { assertOfficeNumber, authorize } from "./authorize";
import type { ChatMessage } from "./chats";
import { checkMedia } from "./check-media";
import type { Fault } from "./faults";
import { GraphError, messagingError } from "./graph-error";
import { type Call, json, type Reply } from "./http-router";
import { markRead } from "./mark-read";
import type { TemplateMessage } from "./message-schemas";
import { type RenderedTemplate, renderTemplate } from "./render-template";
import { reportDelivery } from "./report-status";
import { type Recipient, resolveRecipient } from "./resolve-recipient";
import { type ValidMessage, validateMessage } from "./validate-message";
import { mintOutboundWamid } from "./wamid";
import type { OutboxEntry, World } from "./world";

const FREE_SERVICE_MESSAGES_A_MONTH = 1000;
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
  const mediaFailure = checkMedia(world, message.type, message.content);
  const template = renderIfTemplate(world, message);
  const recipient = resolveRecipient(world, message);
  const { resident, phone } = recipient;
  const fault = world.faults.take([resident?.id, phone, message.recipient]);
  if (fault?.hangUp === "before") return hangUp(call);
  if (fault?.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  if (fault?.code !== undefined && !fault.async) throw messagingError(fault.code, fault.details);

  const failure = laterFailure(world, message, recipient, fault) ?? mediaFailure;
  const record = recordSend(world, call, { message, recipient, template });
  const status = template ? { message_status: "accepted" } : {};
  const response = {
    messaging_product: "whatsapp",
    contacts: [recipient.contact],
    messages: [{ id: record.wamid, ...status }],
  };
  Object.assign(entry, { response, wamid: record.wamid, residentId: resident?.id });
  await reportDelivery(world, record, failure);
  return fault?.hangUp === "after" ? hangUp(call) : json(response);
}

const renderIfTemplate = (world: World, { type, content }: ValidMessage) =>
  type === "template" ? renderTemplate(world.templates, content as TemplateMessage) : undefined;

function hangUp(call: Call): Reply {
  call.request.socket.destroy();
  return { kind: "taken" };
}

/** What will be reported by webhook after a 200; the closed window may also be refused at once. */
function laterFailure(world: World, message: ValidMessage, { resident }: Recipient, fault?: Fault) {
  if (fault?.async && fault.code !== undefined) return { code: fault.code, details: fault.details };
  const isWindowOpen = resident && world.chats.isWindowOpen(resident.id, world.clock.now());
  if (message.type !== "template" && !isWindowOpen) {
    if (!world.knobs.windowErrorAsync) throw messagingError(131047);
    return { code: 131047 };
  }
  return resident ? undefined : { code: 131026 };
}

type Accepted = { message: ValidMessage; recipient: Recipient; template?: RenderedTemplate };

function recordSend(world: World, call: Call, { message, recipient, template }: Accepted): ChatMessage {
  const { resident, phone } = recipient;
  const category = template?.category ?? "service";
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
    billing: { category, type: priceType(world, category), withConversation: hasConversation(call) },
    sentToPhone: phone,
    statuses: [],
  };
  world.chats.add(record);
  world.live.changed(record.residentId);
  return record;
}

const hasConversation = ({ params }: Call) => Number(params.version) <= LAST_VERSION_WITH_CONVERSATION;

/** Since 1 October 2026 a number has 1,000 free replies a month; how the platform marks them is not published. */
function priceType(world: World, category: string) {
  if (category !== "service") return "regular";
  const month = new Date(world.clock.now()).toISOString().slice(0, 7);
  const sent = (world.serviceMessages.get(month) ?? 0) + 1;
  world.serviceMessages.set(month, sent);
  return sent > FREE_SERVICE_MESSAGES_A_MONTH ? "regular" : "free_customer_service";
}
