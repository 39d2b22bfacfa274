import "server-only";
import type { Viewer } from "../auth/viewer";
import type { Transaction } from "../db";
import { AppError } from "../errors";
import { loadOffice } from "../office/load-office";
import { queueMessages } from "../outbox/queue-messages";
import { fillTemplate } from "../templates/fill-template";
import { findApprovedTemplate } from "../templates/find-approved-template";
import type { OutboundContent } from "../whatsapp/outbound-content";
import type { LockedTicket } from "./lock-ticket";
import { findNoticeTicket, toNoticeFacts } from "./notice-facts";
import { isReplyWindowOpen } from "./reply-window";
import { templatesFor } from "./templates-for";
import type { NoticeLetter, TicketStatus } from "./ticket";

/**
 * Puts a ticket's message of a state into the outbox, as free text or by the template that the officer was shown;
 * gives its id. Throws `reply_window_closed` when free text cannot be sent, `template_not_sendable` when WhatsApp has
 * withdrawn its approval meanwhile, `notice_changed` when it would no longer say what the officer approved.
 */
export async function queueNotice(
  tx: Transaction,
  viewer: Viewer,
  ticket: LockedTicket,
  { status, ...letter }: NoticeLetter & { status: TicketStatus },
  now: Date,
): Promise<string | null> {
  const { conversationId } = ticket;
  if (!conversationId) throw new AppError("reply_window_closed");
  const content = letter.template
    ? await templateContent(tx, viewer, ticket.id, { status, ...letter }, now)
    : await freeText(tx, conversationId, letter.message, now);
  const [messageId] = await queueMessages(tx, [
    {
      conversationId,
      content,
      clientMessageId: letter.clientMessageId,
      author: "staff",
      staffId: viewer.id,
      ticketId: ticket.id,
    },
  ]);
  return messageId ?? null;
}

async function freeText(
  tx: Transaction,
  conversationId: string,
  body: string,
  now: Date,
): Promise<OutboundContent> {
  const conversation = await tx.conversation.findUnique({
    where: { id: conversationId },
    select: { lastInboundAt: true },
  });
  if (!isReplyWindowOpen(conversation?.lastInboundAt ?? null, now)) throw new AppError("reply_window_closed");
  return { type: "text", body };
}

/** Filled in anew from the ticket itself: of the browser only the officer's own words are taken. */
async function templateContent(
  tx: Transaction,
  viewer: Viewer,
  ticketId: string,
  { status, template: chosen, message }: NoticeLetter & { status: TicketStatus },
  now: Date,
): Promise<OutboundContent> {
  const office = await loadOffice();
  const facts = toNoticeFacts(await findNoticeTicket(tx, viewer, ticketId), office, now);
  const filling = templatesFor(status, facts).find(({ name }) => name === chosen?.name);
  const template = filling && (await findApprovedTemplate(tx, filling.name));
  if (!filling || !template) throw new AppError("template_not_sendable");
  const { values, words } = filling;
  const filled = fillTemplate(template, { ...values, [words.variable]: chosen?.words ?? "" });
  if (filled.kind !== "filled" || filled.content.preview !== message) throw new AppError("notice_changed");
  return filled.content;
}
