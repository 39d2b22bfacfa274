import "server-only";
import { addWorkingDays } from "../calendar/working-time";
import type { Transaction } from "../db";
import type { TicketSource } from "../db/generated/enums";
import { publish } from "../live/publish";
import type { Office } from "../office/load-office";
import { allocateNumber } from "./allocate-number";

/** What a finished form (or an officer at the counter) asks to be opened. */
export type TicketToOpen = {
  kind: "request" | "report";
  serviceId: string;
  menuVersion: number;
  title: string;
  residentId: string;
  conversationId: string | null;
  source: TicketSource;
  /** Names the submission: sent twice, it is one ticket. */
  submissionKey: string;
  applicantName?: string | undefined;
  rtRw?: string | undefined;
  answers: { fieldId: string; label: string; value: string; kind: string }[];
  requirements: { code: string; label: string; required: boolean; via: "photo" | "counter" }[];
  documents: { documentId: string; requirementCode?: string | undefined }[];
  /** As the service promises; a supervisory report has the rule's own time. */
  promiseWorkingDays: number;
  /** A report about staff or levies. */
  isClosed: boolean;
};

/** Complaints that touch on supervision (pengaduan berkadar pengawasan) are answered in 60 working days, others in 14. */
export const SUPERVISORY_PROMISE_DAYS = 60;

export type OpenedTicket = { id: string; number: string; receivedAt: Date; dueAt: Date };

/** Opens a ticket with number, deadline, checklist and first event, in the caller's transaction. Repeats give the same. */
export async function openTicket(
  tx: Transaction,
  office: Office,
  draft: TicketToOpen,
  now: Date,
): Promise<OpenedTicket> {
  const existing = await tx.ticket.findUnique({
    where: { submissionKey: draft.submissionKey },
    select: { id: true, number: true, receivedAt: true, dueAt: true },
  });
  if (existing) return { ...existing, dueAt: existing.dueAt ?? now };
  const { dueAt } = addWorkingDays(office.calendar, now, promiseDaysOf(draft));
  const number = await allocateNumber(tx, office.profile, now);
  const ticket = await tx.ticket.create({
    data: { ...toRow(draft), number, receivedAt: now, statusSince: now, completeAt: now, dueAt },
    select: { id: true, requirements: { select: { id: true, code: true } } },
  });
  await attachDocuments(tx, ticket, draft);
  await publish(tx, { kind: "ticket.changed", ticketId: ticket.id, isClosed: draft.isClosed });
  return { id: ticket.id, number, receivedAt: now, dueAt };
}

const promiseDaysOf = ({ kind, isClosed, promiseWorkingDays }: TicketToOpen) =>
  kind === "report" && isClosed ? SUPERVISORY_PROMISE_DAYS : promiseWorkingDays;

function toRow(draft: TicketToOpen) {
  return {
    kind: draft.kind,
    title: draft.title.slice(0, 200),
    serviceId: draft.serviceId,
    menuVersion: draft.menuVersion,
    source: draft.source,
    residentId: draft.residentId,
    conversationId: draft.conversationId,
    submissionKey: draft.submissionKey,
    applicantName: draft.applicantName ?? null,
    rtRw: draft.rtRw ?? null,
    promiseDays: promiseDaysOf(draft),
    isClosed: draft.isClosed,
    answers: { create: draft.answers.map((answer, position) => ({ position, ...answer })) },
    requirements: {
      create: draft.requirements.map((requirement, position) => ({ position, ...requirement })),
    },
    events: {
      create: {
        action: "opened",
        to: "received" as const,
        actor: draft.source === "whatsapp" ? ("bot" as const) : ("staff" as const),
      },
    },
  };
}

type Created = { id: string; requirements: { id: string; code: string }[] };

/** Only the conversation's own documents can be tied to its ticket. */
async function attachDocuments(tx: Transaction, { id, requirements }: Created, draft: TicketToOpen) {
  for (const { documentId, requirementCode } of draft.documents) {
    const requirementId = requirements.find(({ code }) => code === requirementCode)?.id ?? null;
    await tx.document.updateMany({
      where: { id: documentId, conversationId: draft.conversationId },
      data: { ticketId: id, requirementId },
    });
  }
}
