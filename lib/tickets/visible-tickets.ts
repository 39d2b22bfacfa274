import "server-only";
import { can } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { Prisma } from "../db/generated/client";

/** The tickets whose content this viewer may see: closed reports (about staff or levies) only for the lurah and admins. */
export function visibleTickets(viewer: Viewer): Prisma.TicketWhereInput {
  return can(viewer, "ticket.read_closed") ? {} : { isClosed: false };
}

/** The same for a statement of our own, over a "Ticket" named `t`. */
export function visibleTicketsSql(viewer: Viewer): Prisma.Sql {
  return can(viewer, "ticket.read_closed") ? Prisma.sql`true` : Prisma.sql`not t."isClosed"`;
}
