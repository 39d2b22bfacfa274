import "server-only";
import { can } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import type { Prisma } from "../db/generated/client";
import { visibleTickets } from "../tickets/visible-tickets";

/** A ticket's documents for those who may see the ticket; loose ones for those who may read conversations. */
export function visibleDocuments(viewer: Viewer): Prisma.DocumentWhereInput {
  const ofTicket: Prisma.DocumentWhereInput = { ticketId: { not: null }, ticket: visibleTickets(viewer) };
  return can(viewer, "conversation.read") ? { OR: [ofTicket, { ticketId: null }] } : ofTicket;
}
