import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { type Transaction, transaction } from "../db";
import { toJson } from "../db/to-json";
import { AppError } from "../errors";
import { publish } from "../live/publish";
import { assignableStaff } from "./assignable";
import { lockTicket } from "./lock-ticket";
import type { AssignTicketInput } from "./ticket";
import type { TicketCard } from "./ticket-card";
import { getTicketCard } from "./to-ticket-card";

/** Gives the ticket to a member of staff, takes it oneself, or leaves it to nobody. Taking it counts as first action. */
export async function assignTicket(
  viewer: Viewer,
  { ticketId, assigneeId }: AssignTicketInput,
): Promise<TicketCard> {
  authorize(viewer, "ticket.move");
  return transaction(async (tx) => {
    const ticket = await lockTicket(tx, viewer, ticketId);
    if (ticket.assigneeId === assigneeId) return getTicketCard(tx, ticketId);
    const assignee = assigneeId ? await findAssignee(tx, assigneeId, ticket.isClosed) : null;
    await tx.ticket.update({
      where: { id: ticketId },
      data: {
        assigneeId,
        firstActionAt: ticket.firstActionAt ?? new Date(),
        events: {
          create: {
            action: "assigned",
            actor: "staff",
            actorId: viewer.id,
            detail: toJson({ assigneeId, assigneeName: assignee?.name }),
          },
        },
      },
      select: { id: true },
    });
    await publish(tx, { kind: "ticket.changed", ticketId, isClosed: ticket.isClosed });
    return getTicketCard(tx, ticketId);
  });
}

async function findAssignee(tx: Transaction, id: string, isClosed: boolean) {
  const assignee = await tx.staff.findFirst({
    where: { id, ...assignableStaff(isClosed) },
    select: { name: true },
  });
  if (!assignee) throw new AppError("not_found");
  return assignee;
}
