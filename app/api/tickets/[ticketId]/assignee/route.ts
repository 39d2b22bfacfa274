import { endpoint } from "@/lib/http/endpoint";
import { assignTicket } from "@/lib/tickets/assign-ticket";
import { assignTicketInput } from "@/lib/tickets/ticket";

export const PUT = endpoint(assignTicketInput, assignTicket);
