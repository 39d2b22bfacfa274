import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import type { MessageAuthor, MessageStatus } from "../../../lib/db/generated/enums";
import { toJson } from "../../../lib/db/to-json";
import { outboundText } from "../../../lib/outbox/outbound-text";
import { previewOf } from "../../../lib/outbox/preview";
import { type InboundContent, inboundContent } from "../../../lib/whatsapp/inbound-content";
import { type OutboundContent, outboundContent } from "../../../lib/whatsapp/outbound-content";
import { summariseInbound } from "../../../lib/whatsapp/summarise-inbound";
import type { Stage } from "./stage";
import type { Thread } from "./thread";

export type Written = { id: string; wamid: string; at: Date };
type Inbound = { content: InboundContent; replyToWamid?: string };

export type Outbound = {
  content: OutboundContent;
  author: Exclude<MessageAuthor, "resident">;
  staffId?: string;
  ticketId?: string;
  replyToWamid?: string;
  status?: MessageStatus;
  error?: { code: number; details: string };
};

/** A message of the resident's, taken in long ago: no job follows. */
export async function writeInbound(
  { tx }: Stage,
  thread: Thread,
  { content, replyToWamid }: Inbound,
  wished: Date,
): Promise<Written> {
  const written = nextOf(thread, wished);
  const { kind, text } = summariseInbound(inboundContent.parse(content));
  await tx.message.create({
    data: {
      ...identify(thread, written),
      direction: "in",
      author: "resident",
      content: toJson(content),
      text: text ?? null,
      replyToWamid: replyToWamid ?? null,
      answeredAt: written.at,
    },
    select: { id: true },
  });
  thread.lastInboundAt = written.at;
  thread.lastIn = { wamid: written.wamid };
  thread.preview = previewOf("in", "resident", kind, text);
  return written;
}

/** A message of the office's that has already arrived (or failed): nothing is put into the outbox. */
export async function writeOutbound(
  { tx }: Stage,
  thread: Thread,
  { content, error, status = error ? "failed" : "read", ...message }: Outbound,
  wished: Date,
): Promise<Written> {
  const written = nextOf(thread, wished);
  const text = outboundText(outboundContent.parse(content));
  await tx.message.create({
    data: {
      ...identify(thread, written),
      ...message,
      direction: "out",
      clientMessageId: `demo:${written.id}`,
      content: toJson(content),
      text,
      status,
      errorCode: error?.code ?? null,
      errorDetails: error?.details ?? null,
      attempts: 1,
    },
    select: { id: true },
  });
  const said = { wamid: written.wamid, content };
  thread.lastOut = said;
  if (content.type === "buttons" || content.type === "list") thread.offers.push(said);
  thread.preview = previewOf("out", message.author, content.type, text);
  return written;
}

/** The thread is ordered by id, so each message's id carries its time, a millisecond at least after the one before. */
function nextOf(thread: Thread, wished: Date): Written {
  const at = new Date(Math.max(wished.getTime(), thread.lastMessageAt.getTime() + 1));
  thread.lastMessageAt = at;
  return {
    id: v7({ msecs: at.getTime() }),
    wamid: `wamid.demo${randomBytes(18).toString("base64url")}`,
    at,
  };
}

const identify = ({ conversationId }: Thread, { id, wamid, at }: Written) => ({
  id,
  conversationId,
  wamid,
  sentAt: at,
  receivedAt: at,
});
