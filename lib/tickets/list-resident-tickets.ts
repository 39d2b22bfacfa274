import "server-only";
import type { Transaction } from "../db";
import type { Office } from "../office/load-office";
import { residentDetail } from "./resident-detail";
import { RESIDENT_STATUS } from "./ticket-words";

const LAST = 5;

type Summary = { number: string; title: string; statusText: string; detail?: string };

/** The conversation's own last tickets, in the words that the resident reads; nobody else's are ever told. */
export async function listResidentTickets(
  tx: Transaction,
  conversationId: string,
  office: Office,
): Promise<Summary[]> {
  const tickets = await tx.ticket.findMany({
    where: { conversationId },
    orderBy: { id: "desc" },
    take: LAST,
    select: {
      kind: true,
      number: true,
      title: true,
      status: true,
      dueAt: true,
      rejectionReason: true,
      service: { select: { name: true } },
      requirements: { orderBy: { position: "asc" }, select: { label: true, required: true, via: true } },
    },
  });
  return tickets.map((ticket) => ({
    number: ticket.number,
    title: ticket.service.name,
    statusText: RESIDENT_STATUS[ticket.status],
    ...residentDetail(ticket, office),
  }));
}
