import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { loadOffice, type Office } from "../office/load-office";
import { countFreeReplies } from "./count-free-replies";
import type { Notice, NoticeWindow, Unchecked } from "./notice";
import { findNoticeTicket, type NoticeTicket, toNoticeFacts } from "./notice-facts";
import { findNoticeTemplate } from "./notice-template";
import { type NoticeFacts, noticeText } from "./notice-text";
import { isReplyWindowOpen, replyWindowClosesAt } from "./reply-window";
import type { NoticeInput, TicketStatus } from "./ticket";

/** The exact message that a move to `status` proposes, and whether it can be sent now. Nothing is changed. */
export async function getNotice(viewer: Viewer, { ticketId, status }: NoticeInput): Promise<Notice> {
  authorize(viewer, "ticket.move");
  const [office, ticket] = await Promise.all([loadOffice(), findNoticeTicket(db(), viewer, ticketId)]);
  const now = new Date();
  const facts = toNoticeFacts(ticket, office, now);
  return {
    status,
    recipient: ticket.applicantName ?? ticket.resident.name,
    ...noticeText(status, facts),
    unchecked: COMPLETE.includes(status) ? uncheckedOf(ticket) : [],
    window: await windowOf(ticket, status, facts, office, now),
  };
}

/** The states that a request reaches with its documents in order. */
const COMPLETE: readonly TicketStatus[] = ["processing", "awaiting_signature", "ready"];

const uncheckedOf = ({ requirements }: NoticeTicket): Unchecked[] =>
  requirements
    .filter(({ required, verdict }) => required && verdict !== "match")
    .map(({ label, via }) => ({ label, isForCounter: via === "counter" }));

async function windowOf(
  { conversation }: NoticeTicket,
  status: TicketStatus,
  facts: NoticeFacts,
  office: Office,
  now: Date,
): Promise<NoticeWindow> {
  if (!conversation) return { kind: "no_conversation" };
  const closesAt = replyWindowClosesAt(conversation.lastInboundAt);
  if (!closesAt || !isReplyWindowOpen(conversation.lastInboundAt, now)) {
    return { kind: "closed", template: await findNoticeTemplate(db(), status, facts) };
  }
  const freeRepliesLeft = await countFreeReplies(office.profile.timeZone, now);
  return { kind: "open", closesAt: closesAt.toISOString(), freeRepliesLeft };
}
