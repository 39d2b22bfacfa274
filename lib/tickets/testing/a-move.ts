import { randomUUID } from "node:crypto";
import type { MoveTicketInput, TicketStatus } from "../ticket";

/** One click of an officer: a move to `status` from the revision that was on the screen. */
export const aMove = (
  ticket: { id: string; revision: number },
  status: TicketStatus,
  rest: Partial<MoveTicketInput> = {},
): MoveTicketInput => ({
  ticketId: ticket.id,
  status,
  revision: ticket.revision,
  message: null,
  clientMessageId: randomUUID(),
  ...rest,
});
