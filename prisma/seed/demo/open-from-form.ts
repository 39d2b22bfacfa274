import type { Effect } from "../../../lib/menu/engine/effect";
import { openTicket } from "../../../lib/tickets/open-ticket";
import type { Receipt } from "./bot-words";
import type { Stage } from "./stage";
import type { Thread } from "./thread";

type OpenEffect = Extract<Effect, { kind: "open_ticket" }>;

/** The ticket of a form that the resident has just sent off. */
export async function openFromForm(
  { tx, office, ledger }: Stage,
  thread: Thread,
  { key, ticket }: OpenEffect,
  at: Date,
): Promise<Receipt> {
  const { kind, menuVersion, title, applicantName, rtRw, answers, requirements, promiseWorkingDays } = ticket;
  const opened = await openTicket(
    tx,
    office,
    {
      kind,
      menuVersion,
      title,
      applicantName,
      rtRw,
      answers,
      requirements,
      promiseWorkingDays,
      serviceId: ticket.nodeId,
      residentId: thread.residentId,
      conversationId: thread.conversationId,
      source: "whatsapp",
      submissionKey: `${thread.conversationId}:${key}`,
      documents: [...ticket.documents, ...ticket.audio.map((documentId) => ({ documentId }))],
      isClosed: ticket.isSupervisory ?? false,
    },
    at,
  );
  ledger.openedIds.push(opened.id);
  thread.ticketId = opened.id;
  return { ticket: opened, serviceName: ticket.serviceName };
}
