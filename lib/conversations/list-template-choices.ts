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
import { OPEN_STATUSES } from "../tickets/ticket";
import { RESIDENT_STATUS } from "../tickets/ticket-words";
import { visibleTickets } from "../tickets/visible-tickets";
import type { ConversationInput } from "./conversation";
import { rankTemplates } from "./rank-templates";
import { type TemplateChoices, TICKET_VARIABLE } from "./template-choices";
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
  const tickets = await listOpenTickets(viewer, conversation.residentId);
  const [first, second] = tickets;
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
    tickets: tickets.map(({ templates: _, ...ticket }) => ticket),
    values,
  };
}

const MOST_TICKETS = 20;

/** Of this account only: another account of the same person is told of its own. */
async function listOpenTickets(viewer: Viewer, residentId: string) {
  const tickets = await db().ticket.findMany({
    where: { residentId, status: { in: OPEN_STATUSES }, ...visibleTickets(viewer) },
    orderBy: { id: "desc" },
    take: MOST_TICKETS,
    select: { number: true, title: true, kind: true, status: true },
  });
  return tickets.map(({ number, title, kind, status }) => ({
    templates: templateNamesFor(kind, status),
    number,
    title,
    values: { [TICKET_VARIABLE]: number, layanan: title, status: RESIDENT_STATUS[status].toLowerCase() },
  }));
}
