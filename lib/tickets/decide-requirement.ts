import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { toJson } from "../db/to-json";
import { AppError } from "../errors";
import { publish } from "../live/publish";
import { lockTicket } from "./lock-ticket";
import { takenBy } from "./taken-by";
import type { DecideRequirementInput } from "./ticket";
import type { TicketCard } from "./ticket-card";
import { getTicketCard } from "./to-ticket-card";

/** Judges what was given for a requirement; a null verdict takes the judgement back. The history keeps both. */
export async function decideRequirement(viewer: Viewer, input: DecideRequirementInput): Promise<TicketCard> {
  authorize(viewer, "ticket.move");
  const { ticketId, requirementId, verdict } = input;
  return transaction(async (tx) => {
    const ticket = await lockTicket(tx, viewer, ticketId);
    const requirement = await tx.ticketRequirement.findFirst({
      where: { id: requirementId, ticketId },
      select: { label: true, verdict: true },
    });
    if (!requirement) throw new AppError("not_found");
    if (requirement.verdict === verdict) return getTicketCard(tx, ticketId);
    const now = new Date();
    await tx.ticketRequirement.update({
      where: { id: requirementId },
      data: { verdict, decidedAt: verdict ? now : null, decidedById: verdict ? viewer.id : null },
      select: { id: true },
    });
    await tx.ticket.update({
      where: { id: ticketId },
      data: {
        firstActionAt: ticket.firstActionAt ?? now,
        ...takenBy(viewer, ticket, [
          {
            action: verdict ? "verdict" : "verdict_undone",
            actor: "staff",
            actorId: viewer.id,
            detail: toJson({
              requirementId,
              label: requirement.label,
              verdict: verdict ?? requirement.verdict,
            }),
          },
        ]),
      },
      select: { id: true },
    });
    await publish(tx, { kind: "ticket.changed", ticketId, isClosed: ticket.isClosed });
    return getTicketCard(tx, ticketId);
  });
}
