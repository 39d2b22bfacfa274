import "server-only";
import type { Viewer } from "../auth/viewer";
import type { Transaction } from "../db";
import { AppError } from "../errors";
import { visibleTickets } from "./visible-tickets";

/** The ticket, held for this transaction, or `not_found` when the viewer may not see it. */
export async function lockTicket(tx: Transaction, viewer: Viewer, ticketId: string) {
  await tx.$queryRaw`select id from "Ticket" where id = ${ticketId}::uuid for update`;
  const ticket = await tx.ticket.findFirst({ where: { id: ticketId, ...visibleTickets(viewer) } });
  if (!ticket) throw new AppError("not_found");
  return ticket;
}

export type LockedTicket = Awaited<ReturnType<typeof lockTicket>>;
