import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { AppError } from "../errors";
import { loadOffice } from "../office/load-office";
import { hoursInWords } from "../office/office-words";
import { listSendableTemplates } from "../templates/list-sendable-templates";
import { sampleNumber } from "../tickets/allocate-number";
import { templateNamesFor } from "../tickets/template-names";
import { FINISHED, OPEN_STATUSES } from "../tickets/ticket";
import { RESIDENT_STATUS } from "../tickets/ticket-words";
import { visibleTickets } from "../tickets/visible-tickets";
import type { ConversationInput } from "./conversation";
import { type RankedTicket, rankTemplates } from "./rank-templates";
import { type TemplateChoices, TICKET_VARIABLE, type TicketChoice } from "./template-choices";
import { visibleConversations } from "./visible-conversations";

/** What can be sent to a resident whose window is closed. Throws `not_found`. */
export async function listTemplateChoices(
  viewer: Viewer,
  { conversationId }: ConversationInput,
): Promise<TemplateChoices> {
  authorize(viewer, "conversation.reply");
  const [office, templates, conversation] = await Promise.all([
    loadOffice(),
    listSendableTemplates(viewer),
    db().conversation.findFirst({
      where: { id: conversationId, ...visibleConversations(viewer) },
      select: { residentId: true, resident: { select: { name: true } } },
    }),
  ]);
  if (!conversation) throw new AppError("not_found");
  const tickets = await listTickets(viewer, conversation.residentId);
  const open = tickets.filter(({ isFinished }) => !isFinished);
  const [first, second] = open.length > 0 ? open : tickets;
  const ofOffice = {
    kantor: office.profile.name,
    alamat: office.profile.address,
    jam: hoursInWords(office.calendar),
  };
  // An example was written for Meta's reviewer; an officer sees this office's own.
  const examples = { ...ofOffice, nomor: sampleNumber(office.profile, new Date()) };
  const values = {
    nama: conversation.resident.name ?? "Warga",
    ...ofOffice,
    // Among several only the officer knows which one is meant.
    ...(first && !second && first.values),
  };
  const shown = templates.map((template) => ({
    ...template,
    examples: { ...template.examples, ...examples },
  }));
  return {
    templates: rankTemplates(shown, { tickets, values }),
    tickets: tickets.map(({ isFinished: _, ...ticket }) => ticket),
    values,
  };
}

const MOST_TICKETS = 20;
/** So long after its end a resident may still be written to about a ticket: asked how it went, for one. */
const FINISHED_DAYS = 30;

/** Open or finished lately; of this account only: another account of the same person is told of its own. */
async function listTickets(viewer: Viewer, residentId: string): Promise<(TicketChoice & RankedTicket)[]> {
  const since = new Date(Date.now() - FINISHED_DAYS * 24 * 3_600_000);
  const tickets = await db().ticket.findMany({
    where: {
      residentId,
      OR: [{ status: { in: OPEN_STATUSES } }, { finishedAt: { gte: since } }],
      AND: visibleTickets(viewer),
    },
    orderBy: { id: "desc" },
    take: MOST_TICKETS,
    select: { number: true, title: true, kind: true, status: true },
  });
  return tickets
    .map(({ number, title, kind, status }) => ({
      templates: templateNamesFor(kind, status),
      isFinished: FINISHED.includes(status),
      number,
      title,
      status,
      values: { [TICKET_VARIABLE]: number, layanan: title, status: RESIDENT_STATUS[status].toLowerCase() },
    }))
    .sort((one, other) => Number(one.isFinished) - Number(other.isFinished));
}
