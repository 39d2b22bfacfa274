import "server-only";
import type { Viewer } from "../auth/viewer";
import type { Transaction } from "../db";
import { AppError } from "../errors";
import type { Office } from "../office/load-office";
import { greetingAt, hoursInWords, residentDate } from "../office/office-words";
import type { NoticeFacts } from "./notice-text";
import { visibleTickets } from "./visible-tickets";

/** What a message about a ticket is made of, or `not_found` when the viewer may not see it. */
export async function findNoticeTicket(tx: Transaction, viewer: Viewer, ticketId: string) {
  const ticket = await tx.ticket.findFirst({
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

export type NoticeTicket = Awaited<ReturnType<typeof findNoticeTicket>>;

export function toNoticeFacts(ticket: NoticeTicket, { profile, calendar }: Office, now: Date): NoticeFacts {
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

/** Judged unusable, or required by photo and not there. What is brought to the counter is asked for at pick-up. */
function isProblem({ required, via, verdict, documents }: NoticeTicket["requirements"][number]): boolean {
  if (verdict) return verdict !== "match";
  return required && via !== "counter" && documents.length === 0;
}
