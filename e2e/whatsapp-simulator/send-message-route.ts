import { applyFault, hangUp } from "./apply-fault";
import { assertAccountMaySend } from "./assert-account";
import { assertRecipientAllowed, assertThroughput } from "./assert-limits";
import { assertOfficeNumber, authorize } from "./authorize";
import { billMessage, unpaid } from "./bill-message";
import type { ChatMessage, Failure } from "./chats";
import { checkMedia } from "./check-media";
import { GraphError } from "./graph-error";
import { holdTemplate } from "./hold-template";
import { type Call, json, type Reply } from "./http-router";
import { laterFailure, quotedBy } from "./later-failure";
import { markRead } from "./mark-read";
import type { TemplateMessage } from "./message-schemas";
import type { Billing } from "./price-book";
import { type RenderedTemplate, renderTemplate } from "./render-template";
import { reportDelivery } from "./report-status";
import { type Resident, visiblePhone } from "./residents";
import { type Recipient, resolveRecipient } from "./resolve-recipient";
import { type ValidMessage, validateMessage } from "./validate-message";
import { mintOutboundWamid } from "./wamid";
import type { OutboxEntry, World } from "./world";

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
  const mediaFailure = await checkMedia(world, message.type, message.content);
  const template = renderIfTemplate(world, call, message);
  const recipient = resolveRecipient(world, message, template?.category);
  const { resident, phone } = recipient;
  const fault = world.faults.take([resident?.id, phone, message.recipient]);
  const isBroken = fault && (await applyFault(fault, call));
  if (isBroken) return isBroken;
  assertRecipientAllowed(world, recipient, template?.category);
  assertAccountMaySend(world, recipient, template !== undefined);

  const failure = laterFailure(world, message, recipient, fault) ?? mediaFailure;
  const accepted = { message, recipient, template, version: Number(call.params.version) };
  const { record, messageStatus } = await deliver(world, accepted, failure);
  const response = {
    messaging_product: "whatsapp",
    contacts: [recipient.contact],
    messages: [{ id: record.wamid, message_status: messageStatus }],
  };
  Object.assign(entry, { response, wamid: record.wamid, residentId: resident?.id });
  return fault?.hangUp === "after" ? hangUp(call) : json(response);
}

const renderIfTemplate = (world: World, call: Call, { type, content }: ValidMessage) =>
  type === "template" ? renderTemplate(world, call, content as TemplateMessage) : undefined;

type Accepted = {
  message: ValidMessage;
  recipient: Recipient;
  template?: RenderedTemplate;
  version: number;
};

/** The message is on its way, or will be reported as failed, or is held; only templates come with a status of that. */
async function deliver(world: World, accepted: Accepted, known: Failure | undefined) {
  const { message, recipient, template, version } = accepted;
  const residentId = recipient.resident?.id;
  const sending = { residentId, type: message.type, templateCategory: template?.category, version };
  const billing = known ? undefined : billMessage(world, sending);
  const failure = known ?? unpaid(world, billing);
  const record = recordSend(world, accepted, failure ? undefined : billing);
  if (template && world.knobs.templatePacing !== "none") {
    holdTemplate(world, record, template, failure);
    return { record, messageStatus: "held_for_quality_assessment" };
  }
  await reportDelivery(world, record, failure);
  return { record, messageStatus: template && "accepted" };
}

function recordSend(
  world: World,
  { message, recipient, template }: Accepted,
  billing: Billing | undefined,
): ChatMessage {
  const { resident, phone } = recipient;
  const residentId = resident?.id ?? `unknown:${phone ?? message.recipient}`;
  world.typingUntil.delete(residentId);
  if (phone && resident?.phoneHidden) showPhone(world, resident);
  if (billing?.category === "service") world.prices.countServiceMessage(world.clock.now());
  const record: ChatMessage = {
    wamid: mintOutboundWamid(phone ?? (resident && visiblePhone(resident, world.clock.now()))),
    residentId,
    from: "office",
    at: world.clock.now(),
    type: message.type,
    content: template ?? message.content,
    quotes: quotedBy(world, message, residentId),
    callbackData: message.callbackData,
    billing,
    sentToPhone: phone,
    statuses: [],
  };
  world.chats.add(record);
  world.live.changed(record.residentId);
  return record;
}

const SHOWN_MS = 30 * 24 * 60 * 60 * 1000;

/** A number that the office writes to is in webhooks for 30 days, whatever the person hides. */
const showPhone = ({ residents, clock }: World, resident: Resident) =>
  residents.change(resident, { phoneShownUntil: clock.now() + SHOWN_MS });
