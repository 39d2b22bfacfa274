import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { AppError } from "../errors";
import { loadOffice } from "../office/load-office";
import { maskPhone } from "../residents/phone-number";
import { deadlineSum } from "./deadline-sum";
import { listAssignable } from "./list-filter-options";
import { listHistory, type PageEvent } from "./list-history";
import { pausesOf } from "./pauses-of";
import { movesFrom, type TicketInput } from "./ticket";
import type { TicketDocument, TicketPage, TicketRequirementRow } from "./ticket-page";
import { stepsOf } from "./ticket-steps";
import { getTicketCard } from "./to-ticket-card";
import { visibleTickets } from "./visible-tickets";

/** Everything on a ticket's page. Identity numbers are masked; documents are named, not given. */
export async function getTicket(viewer: Viewer, { ticketId }: TicketInput): Promise<TicketPage> {
  authorize(viewer, "ticket.read");
  const now = new Date();
  const ticket = await findTicket(viewer, ticketId);
  const [{ calendar }, card, staff, history] = await Promise.all([
    loadOffice(),
    getTicketCard(db(), ticketId, now),
    listAssignable(ticket.isClosed),
    listHistory(viewer, ticket, now),
  ]);
  const { completeAt, dueAt, firstActionAt, receivedAt } = ticket;
  const pauses = pausesOf(ticket.events);
  const phone = ticket.conversation?.identities[0]?.value;
  return {
    card,
    phone: phone ? maskPhone(phone) : null,
    conversationId: ticket.conversationId,
    requirements: ticket.requirements.map((row) => toRequirement(row, history.views)),
    otherDocuments: ticket.documents.map((document) => toDocument(document, history.views)),
    answers: ticket.answers.map(({ sealed, ...answer }) => ({ ...answer, isSealed: sealed !== null })),
    deadline:
      completeAt && dueAt ? deadlineSum({ ...ticket, completeAt, dueAt, pauses }, calendar, now) : null,
    history: history.entries,
    moves: movesFrom(ticket.kind, ticket.status),
    steps: stepsOf(ticket, ticket.events),
    rejectionReason: ticket.rejectionReason,
    handover: toHandover(ticket.handover),
    firstActionMinutes: firstActionAt
      ? Math.round((Number(firstActionAt) - Number(receivedAt)) / 60_000)
      : null,
    staff,
  };
}

const documentShape = {
  orderBy: { id: "desc" },
  select: { id: true, mimeType: true, fileName: true, state: true, thumbnailKey: true, createdAt: true },
} as const;

async function findTicket(viewer: Viewer, ticketId: string) {
  const ticket = await db().ticket.findFirst({
    where: { id: ticketId, ...visibleTickets(viewer) },
    include: {
      resident: { select: { name: true } },
      conversation: {
        select: { identities: { where: { kind: "phone", replacedAt: null }, select: { value: true } } },
      },
      answers: { orderBy: { position: "asc" }, select: { id: true, label: true, value: true, sealed: true } },
      requirements: {
        orderBy: { position: "asc" },
        include: { decidedBy: { select: { name: true } }, documents: documentShape },
      },
      documents: { where: { requirementId: null }, ...documentShape },
      events: {
        orderBy: { id: "asc" },
        include: {
          staff: { select: { name: true } },
          message: { select: { status: true, errorCode: true, content: true } },
        },
      },
      notes: { include: { author: { select: { name: true } } } },
      handover: { include: { officer: { select: { name: true } } } },
    },
  });
  if (!ticket) throw new AppError("not_found");
  return ticket satisfies { events: PageEvent[] };
}

export type FoundTicket = Awaited<ReturnType<typeof findTicket>>;
type Views = Map<string, number>;

function toRequirement(row: FoundTicket["requirements"][number], views: Views): TicketRequirementRow {
  const { id, code, label, required, via, verdict, decidedAt, decidedBy } = row;
  return {
    id,
    code,
    label,
    required,
    via,
    verdict,
    decidedAt: decidedAt?.toISOString() ?? null,
    decidedBy: decidedBy?.name ?? null,
    documents: row.documents.map((document) => toDocument(document, views)),
  };
}

function toDocument(row: FoundTicket["documents"][number], views: Views): TicketDocument {
  const { id, mimeType, fileName, state, thumbnailKey, createdAt } = row;
  const at = createdAt.toISOString();
  return {
    id,
    mimeType,
    fileName,
    state,
    hasThumbnail: thumbnailKey !== null,
    at,
    views: views.get(id) ?? 0,
  };
}

function toHandover(row: FoundTicket["handover"]): TicketPage["handover"] {
  if (!row) return null;
  const { collectedBy, relation, originalsSeen, note, officer } = row;
  return { collectedBy, relation, originalsSeen, note, by: officer.name };
}
