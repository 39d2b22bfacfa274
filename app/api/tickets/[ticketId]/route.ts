import { endpoint } from "@/lib/http/endpoint";
import { getTicket } from "@/lib/tickets/get-ticket";
import { ticketInput } from "@/lib/tickets/ticket";

export const GET = endpoint(ticketInput, getTicket);
