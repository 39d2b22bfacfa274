import "server-only";
import { TZDate } from "@date-fns/tz";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { AppError } from "../errors";
import { loadOffice, type Office } from "../office/load-office";
import { hoursInWords, residentDate } from "../office/office-words";
import { countFreeReplies } from "./count-free-replies";
import type { Notice, NoticeWindow, Unchecked } from "./notice";
import { type NoticeFacts, noticeText } from "./notice-text";
import { isReplyWindowOpen, replyWindowClosesAt } from "./reply-window";
import type { NoticeInput, TicketStatus } from "./ticket";
import { visibleTickets } from "./visible-tickets";

/** The exact message that a move to `status` proposes, and whether it can be sent now. Nothing is changed. */
export async function getNotice(viewer: Viewer, { ticketId, status }: NoticeInput): Promise<Notice> {
  authorize(viewer, "ticket.move");
  const [office, ticket] = await Promise.all([loadOffice(), findTicket(viewer, ticketId)]);
  const now = new Date();
  const lastInboundAt = ticket.conversation?.lastInboundAt ?? null;
  return {
    status,
    recipient: ticket.applicantName ?? ticket.resident.name,
    ...noticeText(status, toFacts(ticket, office, now)),
    unchecked: COMPLETE.includes(status) ? uncheckedOf(ticket) : [],
    window: await windowOf(ticket.conversationId !== null, lastInboundAt, office, now),
  };
}

async function findTicket(viewer: Viewer, ticketId: string) {
  const ticket = await db().ticket.findFirst({
    where: { id: ticketId, ...visibleTickets(viewer) },
    select: {
      kind: true,
      number: true,
      title: true,
      applicantName: true,
      dueAt: true,
      conversationId: true,
      resident: { select: { name: true } },
      service: { select: { name: true } },
      conversation: { select: { lastInboundAt: true } },
      letter: { select: { number: true } },
      requirements: {
        orderBy: { position: "asc" },
        select: {
          label: true,
          required: true,
          via: true,
          verdict: true,
          documents: { where: { state: { in: ["pending", "stored"] } }, select: { id: true }, take: 1 },
        },
      },
    },
  });
  if (!ticket) throw new AppError("not_found");
  return ticket;
}

type Found = Awaited<ReturnType<typeof findTicket>>;

function toFacts(ticket: Found, { profile, calendar }: Office, now: Date): NoticeFacts {
  const { requirements } = ticket;
  return {
    kind: ticket.kind,
    greeting: greetingAt(now, profile.timeZone),
    name: ticket.applicantName ?? ticket.resident.name,
    service: ticket.kind === "request" ? ticket.service.name : ticket.title,
    number: ticket.number,
    office: { name: profile.name, address: profile.address, hours: hoursInWords(calendar) },
    dueDate: ticket.dueAt ? residentDate(ticket.dueAt, profile.timeZone) : null,
    problems: requirements.filter(isProblem).map(({ label, verdict }) => ({ label, verdict })),
    requirements,
    letterNumber: ticket.letter?.number ?? null,
  };
}

/** The states that a request reaches with its documents in order. */
const COMPLETE: readonly TicketStatus[] = ["processing", "awaiting_signature", "ready"];

const uncheckedOf = ({ requirements }: Found): Unchecked[] =>
  requirements
    .filter(({ required, verdict }) => required && verdict !== "match")
    .map(({ label, via }) => ({ label, isForCounter: via === "counter" }));

/** Judged unusable, or required by photo and not there. What is brought to the counter is asked for at pick-up. */
function isProblem({ required, via, verdict, documents }: Found["requirements"][number]): boolean {
  if (verdict) return verdict !== "match";
  return required && via !== "counter" && documents.length === 0;
}

/** The greeting of the office's time of day, as Indonesian letters and loudspeakers have it. */
function greetingAt(now: Date, timeZone: string): string {
  const hour = new TZDate(now.getTime(), timeZone).getHours();
  if (hour < 11) return "Selamat pagi";
  if (hour < 15) return "Selamat siang";
  return hour < 19 ? "Selamat sore" : "Selamat malam";
}

async function windowOf(
  hasConversation: boolean,
  lastInboundAt: Date | null,
  office: Office,
  now: Date,
): Promise<NoticeWindow> {
  if (!hasConversation) return { kind: "no_conversation" };
  const closesAt = replyWindowClosesAt(lastInboundAt);
  if (!closesAt || !isReplyWindowOpen(lastInboundAt, now)) return { kind: "closed" };
  const freeRepliesLeft = await countFreeReplies(office.profile.timeZone, now);
  return { kind: "open", closesAt: closesAt.toISOString(), freeRepliesLeft };
}
