import { endpoint } from "@/lib/http/endpoint";
import { moveTicket } from "@/lib/tickets/move-ticket";
import { moveTicketInput, undoMoveInput } from "@/lib/tickets/ticket";
import { undoMove } from "@/lib/tickets/undo-move";

export const PUT = endpoint(moveTicketInput, moveTicket);
export const DELETE = endpoint(undoMoveInput, undoMove);
