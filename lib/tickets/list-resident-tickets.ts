import "server-only";
import type { Transaction } from "../db";
import type { Office } from "../office/load-office";
import { hoursInWords, residentDate } from "../office/office-words";
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
      number: true,
      title: true,
      status: true,
      dueAt: true,
      rejectionReason: true,
      service: { select: { name: true } },
    },
  });
  return tickets.map((ticket) => ({
    number: ticket.number,
    title: ticket.service.name,
    statusText: RESIDENT_STATUS[ticket.status],
    ...detailOf(ticket, office),
  }));
}

type Row = { status: keyof typeof RESIDENT_STATUS; dueAt: Date | null; rejectionReason: string | null };

function detailOf(
  { status, dueAt, rejectionReason }: Row,
  { profile, calendar }: Office,
): { detail?: string } {
  if (status === "ready")
    return { detail: `Diambil di ${profile.name}, ${profile.address}, ${hoursInWords(calendar)}.` };
  if (status === "rejected" && rejectionReason) return { detail: `Alasan: ${rejectionReason}` };
  const isRunning = !["completed", "rejected", "cancelled", "answered"].includes(status);
  return isRunning && dueAt ? { detail: `Perkiraan selesai ${residentDate(dueAt, profile.timeZone)}.` } : {};
}
