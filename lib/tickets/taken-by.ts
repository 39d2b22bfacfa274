import type { Viewer } from "../auth/viewer";
import type { Prisma } from "../db/generated/client";
import { toJson } from "../db/to-json";
import type { LockedTicket } from "./lock-ticket";

type NewEvent = Prisma.TicketEventUncheckedCreateWithoutTicketInput;

/**
 * What is written with an officer's act on a ticket: its lines in the history, and who has it. Whoever works on a
 * ticket that nobody has becomes its officer, as with a reply in the inbox.
 */
export function takenBy(viewer: Viewer, { assigneeId }: LockedTicket, acts: NewEvent[]) {
  if (assigneeId) return { events: { create: acts } };
  const taken: NewEvent = {
    action: "assigned",
    actor: "staff",
    actorId: viewer.id,
    detail: toJson({ assigneeId: viewer.id, assigneeName: viewer.name }),
  };
  return { assigneeId: viewer.id, events: { create: [taken, ...acts] } };
}
