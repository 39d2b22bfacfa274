import { toJson } from "../../../lib/db/to-json";
import type { Verdict } from "../../../lib/tickets/ticket";
import type { StaffKey } from "./cast";
import type { Stage } from "./stage";

type Act = { ticketId: string; by: StaffKey; at: Date };

/** An officer takes the ticket: with it the response clock stops. */
export async function takeTicket({ tx, staff, ledger }: Stage, { ticketId, by, at }: Act): Promise<void> {
  const { id, name } = staff[by];
  await tx.ticket.updateMany({ where: { id: ticketId }, data: { assigneeId: id, firstActionAt: at } });
  const detail = toJson({ assigneeId: id, assigneeName: name });
  ledger.ticketEvents.push({
    ticketId,
    action: "assigned",
    actor: "staff",
    actorId: id,
    createdAt: at,
    detail,
  });
}

/** An officer judges what was given for one requirement. */
export async function judge(
  { tx, staff, ledger }: Stage,
  { ticketId, by, at, code, verdict }: Act & { code: string; verdict: Verdict },
): Promise<void> {
  const { id, label } = await tx.ticketRequirement.findFirstOrThrow({
    where: { ticketId, code },
    select: { id: true, label: true },
  });
  await tx.ticketRequirement.updateMany({
    where: { id },
    data: { verdict, decidedAt: at, decidedById: staff[by].id },
  });
  ledger.ticketEvents.push({
    ticketId,
    action: "verdict",
    actor: "staff",
    actorId: staff[by].id,
    createdAt: at,
    detail: toJson({ requirementId: id, label, verdict }),
  });
}
